import type {DocumentRule} from '../../../model/rule.ts'
import {addressesOf} from './addresses.ts'
import {codeLinesOf} from './code-lines.ts'
import {referenceFix} from './reference-fix.ts'

/** Addresses of PEPs have changed before; a reference by number is made a link wherever it is published. */
export const directPepLink: DocumentRule = {
  code: 'pep/direct-pep-link',
  severity: 'error',
  scope: 'document',
  *violations(document, project) {
    for (const found of addressesOf(document, project)) {
      const {url, span} = found
      if (!address.test(url)) continue
      const [, number, fragment] = /pep-0*(\d{1,4})(?:[./#]|$)(?:[^#]*#(.+))?/iu.exec(url) ?? []
      const name = number === undefined ? '`PEP n`' : `\`PEP ${number}\``
      const message = `Unexpected address of a PEP, expected ${name}`
      const fix = number === undefined || fragment ? undefined : referenceFix(found, `PEP ${number}`)
      yield {message, span, ...(fix && {fix})}
    }

    for (const {text, span} of codeLinesOf(document, project)) {
      if (address.test(text)) {
        yield {
          message:
            'Unexpected address of a PEP in code, expected none: the PEP editors refuse it on any line',
          span
        }
      }
    }
  }
}

const address = /dev\/peps\/pep-|peps\.python\.org\/pep-/iu
