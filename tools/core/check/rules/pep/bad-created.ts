import type {DocumentRule} from '../../../model/rule.ts'
import {expectedDate} from './expected-date.ts'
import {valueRule} from './value-rule.ts'

/** The day on which the PEP was given its number. */
export const badCreated: DocumentRule = valueRule({
  code: 'pep/bad-created',
  keys: ['Created'],
  expected: (text, {project}) => expectedDate(text, project)
})
