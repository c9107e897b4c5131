/** Columns that a text takes where wide characters take two; never less than a reader of reStructuredText counts. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2
  return width
}

/** What PEP 12 allows. */
export const columns = 79
