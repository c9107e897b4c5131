/** What makes a spreadsheet take a cell for a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * A table by RFC 4180.
 *
 * A cell that a spreadsheet would calculate gets an apostrophe in front: what is in it was written by anybody.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const safe = formula.test(text.trimStart()) || formula.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
