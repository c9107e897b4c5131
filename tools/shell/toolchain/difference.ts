import {printedLines} from './printed-lines.ts'

/** The first line that is not as promised, white space at the ends of lines and of the text aside. */
export function difference(promised: string, printed: string): string | undefined {
  const expected = printedLines(promised)
  const actual = printedLines(printed)
  const count = Math.max(expected.length, actual.length)
  const at = Array.from({length: count}).findIndex((_, line) => expected[line] !== actual[line])
  return at === -1 ? undefined : `printed ${shown(actual[at])}, not ${shown(expected[at])}, on line ${at + 1}`
}

function shown(line: string | undefined): string {
  if (line === undefined) return 'nothing'
  return `\`${line.length > 80 ? `${line.slice(0, 80)}…` : line}\``
}
