/** The lines of what a program prints, as far as they can be promised: without white space at their ends and at the end of all. */
export function printedLines(text: string): readonly string[] {
  const whole = text.trimEnd()
  return whole === '' ? [] : whole.split(/\r\n|\n/u).map((line) => line.trimEnd())
}
