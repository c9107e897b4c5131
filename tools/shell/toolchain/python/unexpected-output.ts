/** How a printed text differs from the one that was promised, white space at the ends of lines and of the text aside. */
export function unexpectedOutput(printed: string, promised: string): string | undefined {
  const [got, wanted] = [linesOf(printed), linesOf(promised)]
  const at = Array.from({length: Math.max(got.length, wanted.length)}).findIndex(
    (_, line) => got[line] !== wanted[line]
  )
  if (at === -1) return undefined

  const place = Math.max(got.length, wanted.length) > 1 ? `line ${at + 1} of the output` : 'output'
  return `Unexpected ${place} ${quoted(got[at])}, expected ${quoted(wanted[at])}`
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const last = lines.findLastIndex((line) => line !== '')
  return lines.slice(0, last + 1)
}

function quoted(line: string | undefined): string {
  if (line === undefined) return 'nothing'
  return line === '' ? 'an empty line' : `\`${line.length > 200 ? `${line.slice(0, 200)}…` : line}\``
}
