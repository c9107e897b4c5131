/** Characters that do something to a terminal, or that show text in another order than it has. */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu

/** The same text with what a terminal would obey instead of show made visible; one line of it stays one line. */
export function printable(text: string): string {
  return text.replaceAll(unsafe, visible)
}

/** The same of a text of several lines. */
export function printableLines(text: string): string {
  return text.replaceAll(unsafe, (character) => (character === '\n' ? character : visible(character)))
}

/** The same JSON, with such characters escaped. */
export function printableJson(json: string): string {
  return json.replaceAll(unsafe, (character) => (character === '\n' ? character : escaped(character)))
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `\\u{${code.toString(16)}}`
}

function escaped(character: string): string {
  return Array.from({length: character.length}, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('')
}
