import {fromMarkdown} from 'mdast-util-from-markdown'
import type {Extension as TreeExtension, Handle} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import type {Root} from '../model/markdown.ts'
import {clauseMarkerAt, clauseMarkerSyntax} from './syntax/clause-marker.ts'
import {matchAt, phraseSyntax} from './syntax/phrase.ts'
import {phrases} from './syntax/phrases.ts'

export interface Tree {
  readonly root: Root
  /** Where each fenced block starts that has its closing fence. */
  readonly closed: ReadonlySet<number>
}

const syntax = [gfmAutolinkLiteral(), gfmFootnote(), gfmTable(), frontmatter()]

/** Without the search for addresses in finished text: nodes that it makes have no position. */
const {transforms: _, ...autolinks} = gfmAutolinkLiteralFromMarkdown()

const nodes: readonly TreeExtension[] = [
  autolinks,
  gfmFootnoteFromMarkdown(),
  gfmTableFromMarkdown(),
  ...[frontmatterFromMarkdown()].flat()
]

/** Parse Markdown with our notation; offsets are those of the text. */
export function treeOf(text: string): Tree {
  const closed = new Set<number>()

  const root = fromMarkdown(text, {
    extensions: [
      ...syntax,
      clauseMarkerSyntax(text),
      ...phrases.map(([first, phrase]) => phraseSyntax(text, first, phrase))
    ],
    mdastExtensions: [...nodes, notationNodes(text), closingFences(closed)]
  })

  return {root, closed}
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
