/** What a compiler says of the names in a program; as all findings, for the text with that hash alone. */
export interface Hovers {
  readonly language: string
  readonly program: string
  /** Declarations as an editor shows them, each once. */
  readonly texts: readonly string[]
  readonly files: readonly HoveredFile[]
}

export interface HoveredFile {
  /** A generated file. */
  readonly path: string
  /** In the order of the text; none overlaps another. */
  readonly hovers: readonly Hover[]
}

/** One name: UTF-16 offsets into the generated text, and which of the texts tells of it. */
export interface Hover {
  readonly start: number
  readonly end: number
  readonly text: number
}
