import type {Table, TableCell} from '../model/markdown.ts'
import type {Name} from '../model/span.ts'
import {plainTextOf} from './plain-text.ts'
import {endOf, nameAt, startOf, type Reading} from './reading.ts'

/** A row of a table by the names of its columns, in lower case; a cell that is not there is empty. */
export interface Row {
  readonly cells: ReadonlyMap<string, Name>
  readonly start: number
  readonly end: number
}

/** The rows of the tables whose header has all these columns, in whatever order. */
export function rowsOf(reading: Reading, columns: readonly string[]): readonly Row[] {
  return reading.visits.flatMap(({node}) => {
    if (node.type !== 'table') return []
    const header = headerOf(node)
    if (!columns.every((column) => header.includes(column))) return []

    return node.children.slice(1).map((row) => ({
      cells: new Map(
        header.map((column, index) => [column, cellOf(reading, row.children[index], endOf(row))])
      ),
      start: startOf(row),
      end: endOf(row)
    }))
  })
}

function headerOf({children: [head]}: Table): readonly string[] {
  return head?.children.map((cell) => plainTextOf([cell]).toLowerCase()) ?? []
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
