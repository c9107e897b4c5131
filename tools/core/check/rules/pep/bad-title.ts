import type {DocumentRule} from '../../../model/rule.ts'
import {valueRule} from './value-rule.ts'

/** Characters, by the PEP editors' check. */
const longest = 79

/** A title stands on one line of every index of PEPs. */
export const badTitle: DocumentRule = valueRule({
  code: 'pep/bad-title',
  keys: ['Title'],
  expected(text) {
    const length = Array.from(text).length
    return length > 0 && length <= longest
      ? undefined
      : `a title of 1 to ${longest} characters, not ${length}`
  }
})
