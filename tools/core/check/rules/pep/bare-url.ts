import type {DocumentRule} from '../../../model/rule.ts'
import {addressesOf} from './addresses.ts'

/** An address is for machines: PEP 12 wants a title or a description for the reader. */
export const bareUrl: DocumentRule = {
  code: 'pep/bare-url',
  severity: 'warning',
  scope: 'document',
  *violations(document, project) {
    for (const {node, url, span} of addressesOf(document, project)) {
      if (node.type !== 'link' || !/^https?:/iu.test(url)) continue
      const [child, ...others] = node.children
      if (others.length > 0 || child?.type !== 'text') continue
      // `www.example.org` is a link whose address has more than was written.
      if (child.value !== url && `http://${child.value}` !== url) continue
      yield {message: `Unexpected bare address, expected \`[what it leads to](${url})\``, span}
    }
  }
}
