/** The first line that is not as promised, white space at the ends of lines and of the text aside. */
export function difference(promised: string, printed: string): string | undefined {
  const expected = linesOf(promised)
  const actual = linesOf(printed)
  const count = Math.max(expected.length, actual.length)
  const at = Array.from({length: count}).findIndex((_, line) => expected[line] !== actual[line])
  return at === -1 ? undefined : `printed ${shown(actual[at])}, not ${shown(expected[at])}, on line ${at + 1}`
}

function linesOf(text: string): readonly string[] {
  const whole = text.trimEnd()
  return whole === '' ? [] : whole.split(/\r\n|\n/u).map((line) => line.trimEnd())
}

function shown(line: string | undefined): string {
  if (line === undefined) return 'nothing'
  return `\`${line.length > 80 ? `${line.slice(0, 80)}…` : line}\``
}
