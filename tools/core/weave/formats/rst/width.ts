/** Columns that a text takes where wide characters take two; never less than a reader of reStructuredText counts. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += narrow.test(character) ? 1 : 2
  return width
}

/** Letters of alphabets, punctuation, arrows, mathematics; all else is counted as wide, which does no harm. */
const narrow = /[\0-\u10FF\u2000-\u22FF]/u

/** What PEP 12 allows. */
export const columns = 79
