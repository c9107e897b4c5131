import {h} from 'hastscript'
import type {Element, ElementContent} from 'hast'
import type {Token} from './highlight/token.ts'

/** Something to be said of a stretch of one line; `start` and `end` are UTF-16 columns. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** Its place in the page's table of hovers. */
  readonly hover?: number
  /** Where the name leads. */
  readonly href?: string
}

/** By line, in the order of the text; none overlaps another. */
export type Marks = ReadonlyMap<number, readonly Mark[]>

/** What stands in `<code>`: a `span` for each line, with the tokens and the marks in it. */
export function codeLines(
  lines: readonly (readonly Token[])[],
  marks: Marks = new Map()
): readonly ElementContent[] {
  return lines.flatMap((tokens, at): readonly ElementContent[] => [
    h('span', {className: ['line']}, lineOf(tokens, marks.get(at) ?? [])),
    {type: 'text', value: '\n'}
  ])
}

/** Cut the tokens where marks start and end; what no mark covers stays joined. */
function lineOf(tokens: readonly Token[], marks: readonly Mark[]): ElementContent[] {
  const content: ElementContent[] = []
  let [column, next] = [0, 0]

  for (const {text, class: name} of tokens) {
    const end = column + text.length
    let from = column

    while (from < end) {
      while (next < marks.length && marks[next]!.end <= from) next += 1
      const mark = marks[next]
      const inside = mark !== undefined && mark.start <= from
      const to = Math.min(end, inside ? mark.end : (mark?.start ?? end))
      const piece = text.slice(from - column, to - column)
      content.push(inside ? marked(piece, mark, name) : classed(piece, name))
      from = to
    }

    column = end
  }

  return content
}

function classed(text: string, name: string | undefined): ElementContent {
  return name ? h('span', {className: [name]}, text) : {type: 'text', value: text}
}

function marked(text: string, {hover, href}: Mark, name: string | undefined): Element {
  const className = [...(name ? [name] : []), ...(hover === undefined ? [] : ['hover'])]
  return h(
    href === undefined ? 'span' : 'a',
    {
      ...(className.length > 0 && {className}),
      ...(hover !== undefined && {dataHover: hover}),
      ...(href !== undefined && {href})
    },
    text
  )
}
