import {lineAt, lineStartsOf} from '../model/line-starts.ts'
import type {Document} from '../model/document.ts'
import type {MatrixPlace} from '../model/matrix.ts'
import type {Span} from '../model/span.ts'

/** Say of a span which line of its file it starts on. */
export function placesIn(documents: readonly Document[]): (span: Span) => MatrixPlace {
  const texts = new Map(documents.map(({file, text}) => [file, text]))
  const lines = new Map<string, readonly number[]>()

  return ({file, start}) => {
    const known = lines.get(file) ?? lineStartsOf(texts.get(file) ?? '')
    lines.set(file, known)
    return {file, line: lineAt(known, start) + 1}
  }
}
