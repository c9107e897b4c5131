const longest = 60

/** A word of an author as a message shows it: on one line, not endless, between backticks. */
export function quoted(word: string): string {
  const line = word.replace(/[\s`]+/gu, ' ').trim()
  const shown = line.length <= longest ? line : `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '')}…`
  return `\`${shown}\``
}
