import {fromMarkdown} from 'mdast-util-from-markdown'
import type {Extension as TreeExtension, Handle} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import type {Nodes, Root} from '../../model/markdown.ts'
import {addressSyntax} from './addresses.ts'
import {clauseMarkerAt, clauseMarkerSyntax} from './clause-marker.ts'
import {matchAt, phraseSyntax} from './phrase.ts'
import {orderPlaces} from './order-places.ts'
import {phrases} from './phrases.ts'
import {visitsOf, type Visit} from './visits.ts'

export interface Tree {
  readonly root: Root
  readonly visits: readonly Visit[]
  /** Where each fenced block starts that has its closing fence. */
  readonly closed: ReadonlySet<number>
}

const common = [gfmFootnote(), gfmTable(), frontmatter()]

/** Without the search for addresses in finished text: nodes that it makes have no position. */
const autolinks: TreeExtension = {...gfmAutolinkLiteralFromMarkdown(), transforms: []}

const nodes: readonly TreeExtension[] = [
  autolinks,
  gfmFootnoteFromMarkdown(),
  gfmTableFromMarkdown(),
  ...[frontmatterFromMarkdown()].flat()
]

export const byteOrderMark = '\uFEFF'

/** Parse Markdown with our notation; offsets are those of the text, a byte order mark counted. */
export function treeOf(text: string): Tree {
  if (!text.startsWith(byteOrderMark)) return markdownOf(text)
  const {root, visits, closed} = markdownOf(text.slice(byteOrderMark.length))
  for (const node of [root, ...visits.map((visit) => visit.node)]) shift(node)
  return {root, visits, closed: new Set(Array.from(closed, (offset) => offset + byteOrderMark.length))}
}

function markdownOf(text: string): Tree {
  const closed = new Set<number>()
  const root = fromMarkdown(text, {
    extensions: [
      ...common,
      addressSyntax(text),
      clauseMarkerSyntax(text),
      ...phrases.map(([first, phrase]) => phraseSyntax(text, first, phrase))
    ],
    mdastExtensions: [...nodes, notationNodes(text), closingFences(closed)]
  })

  const visits = visitsOf(root)
  orderPlaces([root, ...visits.map((visit) => visit.node)])
  return {root, visits, closed}
}

function shift({position}: Nodes): void {
  for (const point of position ? [position.start, position.end] : []) {
    point.offset = (point.offset ?? 0) + byteOrderMark.length
    if (point.line === 1) point.column += byteOrderMark.length
  }
}

function notationNodes(text: string): TreeExtension {
  const enter: Record<string, Handle> = {
    clauseMarker(token) {
      this.enter(clauseMarkerAt(text, token.start.offset), token)
    }
  }
  const exit: Record<string, Handle> = {clauseMarker: leave}

  for (const [, {type, pattern, nodeOf}] of phrases) {
    enter[type] = function (token) {
      const match = matchAt(text, pattern, token.start.offset)
      if (match) this.enter(nodeOf(match), token)
    }
    exit[type] = leave
  }

  return {enter, exit}
}

/** Notices the second fence of a block, which its node does not tell. */
function closingFences(closed: Set<number>): TreeExtension {
  return {
    enter: {
      codeFencedFence() {
        const block = this.stack.findLast(({type}) => type === 'code')
        if (this.data.flowCodeInside && block?.position) closed.add(block.position.start.offset ?? 0)
      }
    }
  }
}

function leave(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): undefined {
  this.exit(token)
}
