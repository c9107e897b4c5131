import type {Blockquote, Paragraph, PhrasingContent, RootContent} from '../../../model/markdown.ts'
import {spanOf} from '../../../model/span-of.ts'
import {blank, indent} from './line.ts'
import type {Piece} from './piece.ts'
import type {Surroundings} from './surroundings.ts'
import {writeBlocks, type Room} from './write-blocks.ts'

/** A quote, or the note or rationale that it begins as. */
export function writeQuote(quote: Blockquote, surroundings: Surroundings, {width, depth}: Room): Piece {
  const aside = asideOf(quote)
  const lines = writeBlocks(aside?.children ?? quote.children, surroundings, {
    width: width - 4,
    depth: depth + 1
  })
  if (lines.length === 0) return {kind: 'quote', lines}
  if (!aside) return {kind: 'quote', lines: indent(lines, '    ')}

  const origin = spanOf(quote, surroundings.file)
  return {
    kind: 'directive',
    lines: [{lead: '', text: aside.directive, origin}, blank, ...indent(lines, '    ')]
  }
}

interface Aside {
  readonly directive: string
  readonly children: readonly RootContent[]
}

/** `> **Note**` and `> **Rationale**`, with text behind it or below. */
function asideOf({children: [first, ...rest]}: Blockquote): Aside | undefined {
  if (first?.type !== 'paragraph') return undefined
  const [title, ...text] = first.children
  const [word] = title?.type === 'strong' && title.children.length === 1 ? title.children : []
  const directive = word?.type === 'text' ? directives.get(word.value.replace(/[.:]$/u, '')) : undefined
  if (directive === undefined) return undefined
  const left = trimStart(text)
  return {
    directive,
    children: left.length > 0 ? [{...first, children: left} satisfies Paragraph, ...rest] : rest
  }
}

const directives: ReadonlyMap<string, string> = new Map([
  ['Note', '.. note::'],
  ['Rationale', '.. admonition:: Rationale']
])

/** The colon and the break behind the title are no part of the text. */
function trimStart([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type === 'break') return trimStart(rest)
  if (first?.type !== 'text') return first ? [first, ...rest] : []
  const value = first.value.replace(/^[.:]/u, '')
  return value.trim() === '' ? rest : [{...first, value}, ...rest]
}
