import type {Nodes} from '../../model/markdown.ts'
import type {Violation} from '../../model/rule.ts'
import type {Source} from '../../model/source.ts'
import {spanOf} from '../../model/span-of.ts'

interface Pattern {
  readonly found: RegExp
  readonly expected: string
}

/**
 * What other dialects of Markdown or a slip of the finger leave in plain text.
 *
 * A backslash in front says that the author means the characters. Nothing may repeat beyond the next bracket or brace, so
 * that a search takes time in proportion to the text.
 */
const patterns: readonly Pattern[] = [
  {
    found: /(?<![\w\\])[rR] ?\[[a-z\d-]+(?:\.[a-z\d-]+)+\]/g,
    expected: "a clause's id `r[…]` alone on its line, a blank line above"
  },
  {found: /(?<!\\)\[\^[^[\]\s]+\]/g, expected: 'a footnote that is defined'},
  {found: /(?<![\w\\\]])\[[^[\]\\^!]+\]\[[^[\]]*\]/g, expected: 'a link definition for that label'},
  {found: /(?<!\\)\[![A-Z]+\]/g, expected: '`> **Note**` or `> **Rationale**`'},
  {found: /(?<![\\~])~~[^~\n]+~~(?!~)/g, expected: 'plain text: nothing is struck through'},
  {found: /^\[[ xX]\](?=\s)/g, expected: 'plain text: there are no tasks'},
  {found: /(?<=^|\n):::[^\n]*/g, expected: 'plain Markdown: there are no directives'}
]

/** Text that looks like notation but was read as text. */
export function* textMisreadings(node: Nodes, {file, text}: Source): Iterable<Violation> {
  const {start, end} = spanOf(node, file)
  const source = text.slice(start, end)
  if (!/[[~:]/.test(source)) return

  for (const {found, expected} of patterns) {
    for (const match of source.matchAll(found)) {
      const from = start + match.index
      yield {
        message: `Unexpected \`${shortened(match[0])}\` in the text, expected ${expected}`,
        span: {file, start: from, end: from + match[0].length}
      }
    }
  }
}

function shortened(text: string): string {
  const line = text.slice(0, 60).replace(/\s+/gu, ' ').replaceAll('`', "'")
  return line.length > 40 ? `${line.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…` : line
}
