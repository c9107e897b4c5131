/** A stretch of one source file, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** A word of a source together with the place where it stands. */
export interface Name {
  readonly name: string
  readonly span: Span
}
