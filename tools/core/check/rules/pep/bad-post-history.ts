import type {DocumentRule} from '../../../model/rule.ts'
import {expectedLink} from './expected-link.ts'
import {valueRule} from './value-rule.ts'

/** Each time that the PEP was posted, with the thread that answered. */
export const badPostHistory: DocumentRule = valueRule({
  code: 'pep/bad-post-history',
  keys: ['Post-History'],
  expected: (text, {project}) =>
    text === '' || text === 'Pending' ? undefined : expectedLink(text, project, 'post')
})
