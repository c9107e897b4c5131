import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Table} from '../../model/markdown.ts'
import type {Source} from '../../model/source.ts'
import {startOf} from '../../model/span-of.ts'
import type {Lines} from '../lines.ts'
import type {Visit} from '../syntax/visits.ts'
import {lineShapeOf} from './line-shape.ts'
import {lineOverBudget} from './work.ts'

/** What a source may have at most; each is far beyond what a person writes. */
export const limits = {
  /** Characters of a file: the parser takes some seconds for as many. PEP 3333 has 78,000. */
  length: 1_000_000,
  /** Nodes of the tree within each other; 100 lists take 200. */
  tree: 400,
  /** Characters of a line: no editor wraps more, no diagnostic can show them. */
  line: 100_000,
  /** Quotes, lists and footnotes within each other, or emphasis: every later stage may recurse as deep. */
  depth: 100,
  /** Cells that the rows of tables lack, in a file: whoever draws a table adds them, and a few characters ask for a thousand. */
  cells: 200_000,
  /** Nanoseconds of the work that grows with the square of the text. */
  work: 2_000_000_000
} as const

/** The first limit that a source exceeds; it is not parsed then. */
export function exceededLimit(source: Source, lines: Lines): Diagnostic | undefined {
  const {text} = source

  if (text.length > limits.length) {
    return limitReached(
      source,
      limits.length,
      `${text.length} characters in a file, expected at most ${limits.length}`
    )
  }

  for (const [line, start] of lines.starts.entries()) {
    const end = lines.ends[line]!
    const {markers, indent} = lineShapeOf(text, start, end)
    const depth = markers === 0 ? 0 : markers + (indent >> 1)

    if (end - start > limits.line) {
      return limitReached(
        source,
        start,
        `${end - start} characters in a line, expected at most ${limits.line}`
      )
    }
    if (depth > limits.depth) {
      return limitReached(source, start, `depth of lists and quotes, expected at most ${limits.depth} levels`)
    }
  }

  const line = lineOverBudget(text, lines, limits.work)
  return line === undefined
    ? undefined
    : limitReached(
        source,
        lines.starts[line] ?? 0,
        'amount of markup, expected blank lines between shorter paragraphs, or another file'
      )
}

/** A tree that is too deep for whoever walks it, or has tables too large for whoever draws them. */
export function exceededByTree(source: Source, visits: readonly Visit[]): Diagnostic | undefined {
  const deep = visits.find(({depth}) => depth > limits.tree)
  if (deep)
    return limitReached(source, startOf(deep.node), `depth of markup, expected at most ${limits.tree} levels`)

  let cells = 0
  const sparse = visits.find(
    ({node}) => (cells += node.type === 'table' ? lackingIn(node) : 0) > limits.cells
  )
  const message = `number of cells that rows of tables lack, expected at most ${limits.cells}`
  return sparse && limitReached(source, startOf(sparse.node), message)
}

function lackingIn({children: rows}: Table): number {
  const lengths = rows.map(({children}) => children.length)
  const columns = lengths.reduce((most, length) => Math.max(most, length), 0)
  return lengths.reduce((sum, length) => sum + columns - length, 0)
}

function limitReached({file, text}: Source, start: number, message: string): Diagnostic {
  const end = Math.min(start + 40, text.length)
  return {
    code: 'parse/limit',
    severity: 'error',
    message: `Unexpected ${message}`,
    span: {file, start: Math.min(start, end), end}
  }
}
