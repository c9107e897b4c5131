import type {DocumentRule} from '../../../model/rule.ts'
import {addressesOf} from './addresses.ts'
import {codeLinesOf} from './code-lines.ts'
import {referenceFix} from './reference-fix.ts'

/** The RFC editor has moved more than once; a reference by number is made a link wherever it is published. */
export const directRfcLink: DocumentRule = {
  code: 'pep/direct-rfc-link',
  severity: 'error',
  scope: 'document',
  *violations(document, project) {
    for (const found of addressesOf(document, project)) {
      const {url, span} = found
      if (!address.test(url)) continue
      const [, number, section, other] =
        /\/rfc(\d+)(?:\.[a-z]+)?(?:#section-([\d.]*\d)|(#.*))?$/iu.exec(url) ?? []
      const reference = `RFC ${number ?? 'n'}${section ? ` §${section}` : ''}`
      const fix = number === undefined || other ? undefined : referenceFix(found, reference)
      yield {message: `Unexpected address of an RFC, expected \`${reference}\``, span, ...(fix && {fix})}
    }

    for (const {text, span} of codeLinesOf(document, project)) {
      if (address.test(text)) {
        yield {
          message:
            'Unexpected address of an RFC in code, expected none: the PEP editors refuse it on any line',
          span
        }
      }
    }
  }
}

const address = /rfc-editor\.org\/rfc\/|ietf\.org\/doc\/html\/rfc/iu
