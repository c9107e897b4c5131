/**
 * Text without characters that reStructuredText has no place for: half a surrogate pair, control characters, and the
 * separators that its readers take for line ends.
 */
export function cleanText(text: string): string {
  return text.replace(unfit, ' ').replace(loneSurrogates, '\uFFFD')
}

const unfit = /\r\n?|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/gu
const loneSurrogates = /[\uD800-\uDFFF]/gu
