/** What a program offers to those who use it, as a tool reads it off the code; for the text with that hash alone. */
export interface Api {
  readonly language: string
  readonly program: string
  /** By path. */
  readonly modules: readonly ApiModule[]
}

export interface ApiModule {
  /** The generated file. */
  readonly path: string
  /** The path below the language's root, without extension, such as `core/response`. */
  readonly name: string
  /** Markdown. */
  readonly comment: string
  /** In the order of the text. */
  readonly declarations: readonly ApiDeclaration[]
  /** What it passes on from other modules, each by its name there. */
  readonly passedOn: readonly {readonly name: string; readonly from: string; readonly original: string}[]
}

export interface ApiDeclaration {
  readonly name: string
  readonly kind: ApiKind
  /** In its own language; one for each way to call it. */
  readonly signatures: readonly string[]
  /** Markdown. */
  readonly comment: string
  /** Of those that a comment tells of, in order. */
  readonly parameters: readonly ApiNote[]
  /** What it returns, throws and so on, by the word for it, such as `Returns`. */
  readonly notes: readonly ApiNote[]
  readonly members: readonly ApiDeclaration[]
  /** UTF-16 offset of the declaration in the generated text; absent where it is declared elsewhere. */
  readonly start?: number
}

export interface ApiNote {
  readonly name: string
  /** Markdown. */
  readonly text: string
}

export type ApiKind =
  | 'function'
  | 'class'
  | 'interface'
  | 'type'
  | 'constant'
  | 'variable'
  | 'enum'
  | 'namespace'
  | 'constructor'
  | 'method'
  | 'property'
  | 'accessor'
  | 'member'
