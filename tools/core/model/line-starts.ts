/** The offsets at which the lines of a text start, as CommonMark has lines: a break is `\n`, `\r\n` or `\r`. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (const {0: found, index} of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + found.length)
  return starts
}

/** The line that an offset is on, counted from 0. */
export function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]

  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }

  return low
}
