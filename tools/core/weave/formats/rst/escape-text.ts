/** Plain text as reStructuredText that reads as that text and nothing else, wherever it stands in a line but its start. */
export function escapeText(text: string): string {
  return text.replace(special, (match: string, at: number) => {
    const [before, after] = [text[at - 1] ?? '', text[at + match.length] ?? '']
    if (match === '\\' || match === '`' || match === ':') return `\\${match}`
    if (match.startsWith('_')) return endsReference(before, after) ? match.replaceAll('_', '\\_') : match
    return isSpace(before) && isSpace(after) ? match : `\\${match}`
  })
}

/** A word between colons would be the name of a role. */
const special = /[\\`*|]|_+|(?<!\S):(?=\p{L}[\p{L}\p{N}_.+-]*:)/gu

/** `word_` and `[label]_` would be references. */
function endsReference(before: string, after: string): boolean {
  return /[\p{L}\p{M}\p{N}\]]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)
}

function isSpace(character: string): boolean {
  return character !== '' && character.trim() === ''
}
