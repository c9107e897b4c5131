/** Words as one, as attributes have states and levels: `not run` becomes `not-run`. */
export function dashed(words: string): string {
  return words.replaceAll(' ', '-')
}
