import type {Span} from '../../core/model/span.ts'

/** Where an option stands: keys of settings are words of the text, one behind the other. */
export function placeOf(path: readonly string[], file: string, text: string): Span {
  let [start, length] = [0, 0]

  for (const key of path) {
    const found = text.indexOf(key, start + length)
    if (found === -1) break
    ;[start, length] = [found, key.length]
  }

  return {file, start, end: start + length}
}
