import type {ElementContent} from 'hast'
import type {Root} from '../../../../model/markdown.ts'
import {startOf} from '../../../../model/span-of.ts'
import {safeAddress} from '../../../../model/safe-address.ts'
import {writeBlocks} from '../../html/write-blocks.ts'
import type {Links} from '../links.ts'

/** A comment in code, whose ids and terms lead where those of the text do. It defines nothing. */
export function writeComment(tree: Root, {clause, term}: Links): readonly ElementContent[] {
  return writeBlocks(tree.children, {
    address: (url) => (/^https?:/iu.test(url) ? safeAddress(url) : undefined),
    image: () => undefined,
    definition: () => undefined,
    clause,
    term,
    footnote: () => undefined,
    termAt: () => undefined,
    headingAt: () => undefined,
    clauseAt: (marker) => ({end: startOf(marker), evidence: []}),
    codeAt: () => undefined
  })
}
