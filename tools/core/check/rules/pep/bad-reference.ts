import type {DocumentRule} from '../../../model/rule.ts'
import {valueRule} from './value-rule.ts'

/** Other PEPs are named by number, without zeros before it. */
export const badReference: DocumentRule = valueRule({
  code: 'pep/bad-reference',
  keys: ['Requires', 'Replaces', 'Superseded-By'],
  expected: (text) => (/^(?:0|[1-9]\d{0,3})$/u.test(text) ? undefined : 'the number of a PEP, such as `3333`')
})
