import {createRequire} from 'node:module'
import {printable} from './printable.ts'
import type * as WideWidth from './wide-width.ts'

/** One line of a source as a terminal shows it, and the cells below which the mark goes. */
export interface Excerpt {
  readonly text: string
  readonly indent: number
  readonly length: number
}

/** Cells of a line that are shown: what fits beside line numbers on most terminals. */
const widest = 100

/** Cells that are kept before the mark, when a line is cut. */
const lead = 30

/** UTF-16 units that are looked at, so that a line of megabytes costs no more than another. */
const reach = 4 * widest

/** No terminal of today has tabs at other places than every eighth cell by default; four is what editors of prose show. */
const tab = 4

const graphemes = new Intl.Segmenter('en')

/** Show the part of a line around the units from `start` to `end`; tabs are expanded, and wide characters take two cells. */
export function excerptOf(line: string, start: number, end: number): Excerpt {
  const from = Math.max(0, start - reach)
  const near = line.slice(from, Math.min(line.length, Math.max(start, end) + reach, start + 2 * reach))
  const cells: Cell[] = []
  let at = 0

  for (const {segment, index} of graphemes.segment(near)) {
    const text = segment === '\t' ? ' '.repeat(tab - (at % tab)) : printable(segment)
    const width = segment === '\t' ? text.length : widthOf(text)
    cells.push({text, width, at, unit: from + index, units: segment.length})
    at += width
  }

  const mark = cellsBetween(cells, {start, end, last: at})
  const isCut = at > widest || from > 0 || from + near.length < line.length
  return isCut ? cut(cells, mark, from > 0) : {text: joined(cells), ...mark}
}

interface Cell {
  readonly text: string
  readonly width: number
  /** The cell that it begins in, and the unit of the line that it stands for. */
  readonly at: number
  readonly unit: number
  readonly units: number
}

interface Mark {
  readonly indent: number
  readonly length: number
}

function cellsBetween(
  cells: readonly Cell[],
  {start, end, last}: {readonly start: number; readonly end: number; readonly last: number}
): Mark {
  const behind = cells.findIndex(({unit}) => unit > start)
  const holder = behind === -1 ? cells.at(-1) : cells[behind - 1]
  const indent = holder && start < holder.unit + holder.units ? holder.at : last
  const stop = cells.find(({unit}) => unit >= end)?.at ?? last
  return {indent, length: Math.max(1, stop - indent)}
}

function cut(cells: readonly Cell[], mark: Mark, isCutBefore: boolean): Excerpt {
  const from = Math.max(0, mark.indent - lead)
  const kept = cells.filter(({at, width}) => at >= from && at + width <= from + widest)
  const first = kept[0]?.at ?? 0
  const before = isCutBefore || first > 0 ? '…' : ''
  const after = kept.at(-1) === cells.at(-1) ? '' : '…'
  const indent = mark.indent - first + before.length
  return {
    text: `${before}${joined(kept)}${after}`,
    indent,
    length: Math.max(1, Math.min(mark.length, widest + before.length - indent))
  }
}

function joined(cells: readonly Cell[]): string {
  return cells.map(({text}) => text).join('')
}

function widthOf(text: string): number {
  return /^[ -~]$/.test(text) ? 1 : wide().wideWidth(text)
}

/** Loaded for the first character that is not ASCII: to compile its patterns is a tenth of a start. */
function wide(): typeof WideWidth {
  const own = import.meta.url
  return createRequire(own)(own.endsWith('.ts') ? './wide-width.ts' : './wide-width.js') as typeof WideWidth
}
