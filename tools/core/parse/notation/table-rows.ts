import {closestOf} from '../../model/closest.ts'
import type {Table, TableCell, TableRow} from '../../model/markdown.ts'
import {endOf, spanOf, startOf} from '../../model/span-of.ts'
import type {Name} from '../../model/span.ts'
import {nameAt, type Reading} from '../reading.ts'
import {listed} from './listed.ts'
import {plainTextOf} from '../../model/plain-text.ts'
import {quoted} from './quoted.ts'

/** The columns of a table, by name and in whatever order; the first one must be filled in. */
export interface Columns {
  readonly needed: readonly [string, ...string[]]
  readonly allowed: readonly string[]
}

/** A row of a table by the names of its columns; a cell that is not there is empty. */
export type Row = (column: string) => Name

/** The rows of the tables that have at least one of these columns, each of which must have all that are needed. */
export function rowsOf(reading: Reading, columns: Columns): readonly Row[] {
  const key = columns.needed[0]

  return reading.visits.flatMap(({node}) => {
    if (node.type !== 'table') return []
    const places = placesOf(reading, node, columns)
    if (!places) return []

    return node.children.slice(1).flatMap((row): readonly Row[] => {
      const at = (column: string): Name => cellOf(reading, row.children[places.get(column) ?? -1], endOf(row))
      if (at(key).name !== '') return [at]
      report(reading, row, `row without ${quoted(key)}, expected one`)
      return []
    })
  })
}

/** Where each column is; absent for a table about something else, and for one that lacks a column. */
function placesOf(
  reading: Reading,
  {children: [head]}: Table,
  {needed, allowed}: Columns
): ReadonlyMap<string, number> | undefined {
  const known = [...needed, ...allowed]
  const names = head?.children.map((cell) => plainTextOf([cell]).toLowerCase()) ?? []
  if (!head || !names.some((name) => known.includes(name))) return undefined

  for (const [index, name] of names.entries()) {
    if (known.includes(name)) continue
    const closest = closestOf(name, known)
    const expected = listed(closest === undefined ? known : [closest])
    report(reading, head.children[index]!, `column ${quoted(name)}, expected ${expected}`)
  }

  const missing = needed.find((column) => !names.includes(column))
  if (missing === undefined) return new Map(known.map((column) => [column, names.indexOf(column)]))
  report(
    reading,
    head,
    `table without column ${quoted(missing)}, expected ${listed([missing])} in its first row`
  )
  return undefined
}

/** The source of a cell; of one that is a single piece of code, what is in it. */
function cellOf(reading: Reading, cell: TableCell | undefined, end: number): Name {
  const first = cell?.children[0]
  const last = cell?.children.at(-1)
  if (!first || !last) return nameAt(reading, end, end)
  const name = nameAt(reading, startOf(first), endOf(last))
  if (first !== last || first.type !== 'inlineCode') return name
  const ticks = name.name.length - name.name.replace(/^`+/u, '').length
  return nameAt(reading, name.span.start + ticks, name.span.end - ticks)
}

function report(reading: Reading, node: TableRow | TableCell, message: string): void {
  reading.report({
    code: 'parse/bad-table',
    severity: 'error',
    message: `Unexpected ${message}`,
    span: spanOf(node, reading.file)
  })
}
