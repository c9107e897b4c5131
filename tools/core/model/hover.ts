/** What a compiler says of the names in a program; as all findings, for the text with that hash alone. */
export interface Hovers {
  readonly language: string
  readonly program: string
  readonly files: readonly HoveredFile[]
}

export interface HoveredFile {
  /** A generated file. */
  readonly path: string
  /** In the order of the text. */
  readonly hovers: readonly Hover[]
}

/** One name: UTF-16 offsets into the generated text, and its declaration as an editor shows it. */
export interface Hover {
  readonly start: number
  readonly end: number
  readonly text: string
}
