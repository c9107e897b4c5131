import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Blockquote, Paragraph} from '../../../model/markdown.ts'
import type {Surroundings} from './surroundings.ts'
import {writeBlocks} from './write-blocks.ts'

/** A quote, or the note or rationale that it begins as. */
export function writeQuote(quote: Blockquote, surroundings: Surroundings): Element {
  const kind = asideKindOf(quote)
  const content = writeBlocks(quote.children, surroundings)
  return kind === undefined
    ? h('blockquote', content)
    : h('div', {className: ['note'], role: 'note', dataKind: kind, ariaLabel: kind}, content)
}

/** `> **Note**` and `> **Rationale**`, with text behind it or below. */
function asideKindOf({children: [first]}: Blockquote): string | undefined {
  const title = first?.type === 'paragraph' ? (first satisfies Paragraph).children[0] : undefined
  const word = title?.type === 'strong' && title.children.length === 1 ? title.children[0] : undefined
  const kind = word?.type === 'text' ? word.value.replace(/[.:]$/u, '') : ''
  return kinds.has(kind) ? kind : undefined
}

const kinds: ReadonlySet<string> = new Set(['Note', 'Rationale'])
