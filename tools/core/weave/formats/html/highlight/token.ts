/** A stretch of a line of code. */
export interface Token {
  readonly text: string
  /** Absent for plain text. */
  readonly class?: TokenClass
}

/** What a stylesheet tells apart. */
export type TokenClass =
  | 't-keyword'
  | 't-string'
  | 't-number'
  | 't-comment'
  | 't-function'
  | 't-type'
  | 't-constant'
  | 't-variable'
  | 't-property'
