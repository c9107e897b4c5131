/** A URL as it may stand between the angle brackets of a link: no spaces, no delimiters, no underscore at the end. */
export function addressOf(url: string): string {
  const safe = url.trim().replace(unfit, encode)
  return safe.endsWith('_') ? `${safe.slice(0, -1)}\\_` : safe
}

/** Whether a reader of reStructuredText finds a bare URL by itself, and all of it. */
export function isBareAddress(url: string): boolean {
  return /^https?:\/\/(?:[A-Za-z0-9./?=&%+~#-]|_(?=[A-Za-z0-9]))*[A-Za-z0-9/]$/u.test(url)
}

const unfit = /[\s\p{C}<>`\\]/gu

function encode(character: string): string {
  // Half a surrogate pair has no encoding.
  return character >= '\uD800' && character <= '\uDFFF' ? '' : encodeURIComponent(character)
}
