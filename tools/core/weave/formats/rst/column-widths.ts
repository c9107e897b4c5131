/** One cell of a table: its text on one line, and the width of what can stand on no two. */
export interface Cell {
  readonly text: string
  readonly longest: number
}

/** How wide to draw the columns of a simple table; absent where it cannot be one. */
export function columnWidthsOf(
  rows: readonly (readonly Cell[])[],
  width: number
): readonly number[] | undefined {
  const count = rows[0]?.length ?? 0
  if (count < 2 || rows.length < 2 || !rows.every(isDrawable)) return undefined

  const natural = extentsOf(rows, ({text}) => text.length)
  const longest = extentsOf(rows, (cell) => cell.longest)
  const left = width - 2 * (count - 1)
  if (sum(natural) <= left) return natural

  // The first column cannot wrap: a line without it goes on with the row above.
  const widths = [natural[0] ?? 0, ...share(natural.slice(1), left - (natural[0] ?? 0))]
  const fits = widths.every(
    (size, column) => size >= Math.max(longest[column] ?? 0, column > 0 ? narrowest : 0)
  )
  return fits ? widths : undefined
}

/** Below this a wrapped column is harder to read than a list. */
const narrowest = 16

/** A row needs text that any editor aligns in the same way, and some text at all behind its first cell. */
function isDrawable(cells: readonly Cell[]): boolean {
  return (
    cells.every(({text}) => singleWidth.test(text)) && (cells[0]?.text !== '' || cells.at(-1)?.text !== '')
  )
}

const singleWidth = /^[ -~\u00A0-\u02FF\u0370-\u0482\u048A-\u0556\u2010-\u2027\u2030-\u205E\u2190-\u22FF]*$/u

function extentsOf(rows: readonly (readonly Cell[])[], extentOf: (cell: Cell) => number): readonly number[] {
  const extents = (rows[0] ?? []).map(() => 3)
  for (const row of rows) {
    row.forEach((cell, column) => (extents[column] = Math.max(extents[column] ?? 3, extentOf(cell))))
  }
  return extents
}

/** Narrow columns keep their width; the others have equal parts of the rest. */
function share(natural: readonly number[], available: number): readonly number[] {
  let left = available
  let waiting = natural.length
  const widths = natural.map(() => 0)
  const byWidth = natural
    .map((size, column) => ({size, column}))
    .toSorted((one, other) => one.size - other.size)

  for (const {size, column} of byWidth) {
    const given = Math.max(0, Math.min(size, Math.floor(left / waiting)))
    widths[column] = given
    left -= given
    waiting -= 1
  }

  return widths
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
