import type {DocumentRule} from '../../../model/rule.ts'
import {isThread} from './is-thread.ts'
import {valueRule} from './value-rule.ts'

/** Readers find the discussion by this field, so it names the thread and no post of it. */
export const badDiscussionsTo: DocumentRule = valueRule({
  code: 'pep/bad-discussions-to',
  keys: ['Discussions-To'],
  expected(text) {
    if (text === 'Pending' || isThread(text, 'thread')) return undefined
    if (/^[\w-]+@(?:python\.org|googlegroups\.com)$/u.test(text)) return undefined
    return "the address of a thread on discuss.python.org or mail.python.org, a list's address, or `Pending`"
  }
})
