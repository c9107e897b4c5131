/** Where each line of a text starts and where it ends, its line ending left out. */
export interface Lines {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const carriageReturn = 13
const lineFeed = 10

/** A line ends with `\n`, `\r\n` or `\r`, as in CommonMark. */
export function linesOf(text: string): Lines {
  const starts = [0]
  const ends: number[] = []

  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== lineFeed && code !== carriageReturn) continue
    ends.push(at)
    if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++
    starts.push(at + 1)
  }

  ends.push(text.length)
  return {starts, ends}
}
