import type {Place} from './reported-case.ts'

/** How often a string may be looked for in vain: each time costs the length of the text. */
const mostMisses = 100

/** Find the strings of a JSON text, asked for in their order there; one that is written in another way is where the last one was. */
export function stringFinder(text: string): (value: string) => Place {
  let last: Place = {start: 0, end: 0}
  let misses = 0

  return (value) => {
    for (const written of misses < mostMisses ? [JSON.stringify(value), asciiOf(value)] : []) {
      const start = text.indexOf(written, last.end)
      if (start !== -1) return (last = {start, end: start + written.length})
      misses += 1
    }

    return last
  }
}

/** As Python's `json` writes it. */
function asciiOf(value: string): string {
  return JSON.stringify(value).replace(/[^\0-\x7F]/gu, (character) =>
    Array.from(
      {length: character.length},
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
    ).join('')
  )
}
