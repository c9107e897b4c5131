import type {Span} from '../../tools/core/model/span.ts'

/** Text without its marks, and where `«this»` stood between them. */
export interface Marked {
  readonly text: string
  readonly spans: readonly Span[]
}

/** Read the places off a text in which they are marked; marks do not nest. */
export function marked(file: string, text: string): Marked {
  const pieces = text.split(/[«»]/u)
  const starts = pieces.map((_, at) => pieces.slice(0, at).join('').length)

  return {
    text: pieces.join(''),
    spans: pieces.flatMap((piece, at) =>
      at % 2 === 1 ? [{file, start: starts[at]!, end: starts[at]! + piece.length}] : []
    )
  }
}
