import {closestOf} from '../../../model/closest.ts'
import type {DocumentRule} from '../../../model/rule.ts'
import {valueRule} from './value-rule.ts'

const types = ['Standards Track', 'Informational', 'Process']

/** What a PEP is: a standard, information, or the change of a process. */
export const badType: DocumentRule = valueRule({
  code: 'pep/bad-type',
  keys: ['Type'],
  expected: (text) =>
    types.includes(text) ? undefined : `\`${closestOf(text, types) ?? types.join('`, `')}\``
})
