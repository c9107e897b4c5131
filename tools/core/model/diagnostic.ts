import type {Span} from './span.ts'

/** Something its author should know about one place in a hand-written file. */
export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  /** What is wrong, as “Unexpected X, expected Y”; one line, no full stop. */
  readonly message: string
  /** In a file that a person wrote, never in a generated one; absent only for what has no file, such as a missing tool. */
  readonly span?: Span
  /** Other places that explain this one, such as the first definition. */
  readonly related?: readonly Note[]
  readonly fix?: Fix
}

/** The stage that found it and the problem, such as `link/unknown-clause`. */
export type Code = `${string}/${string}`

export type Severity = 'error' | 'warning'

export interface Note {
  readonly message: string
  readonly span: Span
}

/** Edits that resolve a diagnostic. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
  /** Whether it may be applied without a person looking at it. */
  readonly safe: boolean
}

/** Replace what stands at `span` by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span
  readonly text: string
}
