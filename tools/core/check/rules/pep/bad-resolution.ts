import type {DocumentRule} from '../../../model/rule.ts'
import {expectedLink} from './expected-link.ts'
import {isThread} from './is-thread.ts'
import {valueRule} from './value-rule.ts'

/** Where the decision was announced. */
export const badResolution: DocumentRule = valueRule({
  code: 'pep/bad-resolution',
  keys: ['Resolution'],
  expected(text, {project}) {
    if (isThread(text, 'message')) return undefined
    return text.startsWith('`')
      ? expectedLink(text, project, 'message')
      : 'the address of a message on python.org'
  }
})
