import type {Table} from '../../../model/markdown.ts'
import {fill} from './fill.ts'
import {blank, indent, separate, type Line} from './line.ts'
import type {Word} from './run.ts'
import type {Surroundings} from './surroundings.ts'
import {columnWidthsOf} from './column-widths.ts'
import {termTargetsOf} from './targets.ts'
import {plainLineOf} from './write-paragraph.ts'

/** A table: drawn where its columns fit into the width that is left, a list of lists where not. */
export function writeTable(table: Table, surroundings: Surroundings, width: number): readonly Line[] {
  const {file} = surroundings
  const rows = table.children.map(({children}) =>
    children.map((cell) => plainLineOf(cell.children, surroundings))
  )
  // A row may have more cells than the heading; a code host hides them, which is no reason to lose them.
  const count = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const full = rows.map((row) => Array.from({length: count}, (_, at) => row[at] ?? []))
  const widths = columnWidthsOf(
    full.map((row) => row.map((words) => measure(words, file))),
    width
  )
  const lines = widths ? drawColumns(full, widths, file) : drawList(full, width, file)
  return separate([termTargetsOf(table, surroundings), lines])
}

type Rows = readonly (readonly (readonly Word[])[])[]

function measure(words: readonly Word[], file: string): {readonly text: string; readonly longest: number} {
  const narrow = fill(words, 1, file)
  return {
    text: fill(words, Infinity, file)[0]?.text ?? '',
    longest: narrow.reduce((longest, {text}) => Math.max(longest, text.length), 0)
  }
}

/** A simple table: a row's first cell stands on one line, the others go on below. */
function drawColumns(rows: Rows, widths: readonly number[], file: string): readonly Line[] {
  const border: Line = {lead: '', text: widths.map((width) => '='.repeat(width)).join('  ')}
  const [head = [], ...body] = rows.map((row) => drawRow(row, widths, file))
  return [border, ...head, border, ...body.flat(), border]
}

function drawRow(row: Rows[number], widths: readonly number[], file: string): readonly Line[] {
  const cells = row.map((words, column) => fill(words, widths[column] ?? Infinity, file))
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1)
  const origin = cells.flat().find((line) => line.origin)?.origin

  return Array.from({length: height}, (_, at) => {
    const texts = cells.map((lines, column) => {
      const text = lines[at]?.text ?? (at === 0 && column === 0 ? '\\ ' : '')
      return text.padEnd(widths[column] ?? 0)
    })
    const text = texts.join('  ').trimEnd()
    return origin ? {lead: '', text, origin} : {lead: '', text}
  })
}

function drawList(rows: Rows, width: number, file: string): readonly Line[] {
  const items = rows.flatMap((row) =>
    row.flatMap((words, column) => {
      const lines = fill(words, width - 8, file)
      const lead = column === 0 ? '    * - ' : '      - '
      return lines.length === 0 ? [{lead: lead.trimEnd(), text: ''}] : indent(lines, lead, '        ')
    })
  )
  const header: readonly Line[] = rows.length > 1 ? [{lead: '    ', text: ':header-rows: 1'}] : []
  return [{lead: '', text: '.. list-table::'}, ...header, blank, ...items]
}
