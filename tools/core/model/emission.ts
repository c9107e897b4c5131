/** What a compiler made of the published code of a program. */
export interface Emission {
  readonly files: readonly EmittedFile[]
  /** What kept the compiler from finishing. */
  readonly trouble?: string
}

/** One module in the language that runs. */
export interface EmittedFile {
  /** The generated file that it was made of. */
  readonly path: string
  readonly code: string
  /** The mappings of its source map, from it to the generated file. */
  readonly mappings: string
  /** What it offers, as types; absent where the compiler could not say. */
  readonly declarations?: string
  /** Why it could not. */
  readonly reason?: string
}
