/** How a line begins, as far as it can hold others. */
export interface LineShape {
  /** Quote marks, list markers and footnote labels before its content. */
  readonly markers: number
  /** Quote marks alone. */
  readonly quotes: number
  /** White space before the first of them, or before the content. */
  readonly indent: number
  /** Where its content starts; the end for a blank line. */
  readonly content: number
}

const marker = /(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,200}\]:)/my

export function lineShapeOf(text: string, start: number, end: number): LineShape {
  let content = spaceEnd(text, start, end)
  const indent = content - start
  let markers = 0
  let quotes = 0

  for (marker.lastIndex = content; content < end && marker.test(text); marker.lastIndex = content) {
    markers++
    if (text[content] === '>') quotes++
    content = spaceEnd(text, Math.min(marker.lastIndex, end), end)
  }

  return {markers, quotes, indent, content}
}

function spaceEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++
  return at
}
