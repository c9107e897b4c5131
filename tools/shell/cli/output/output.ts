import type {Diagnostic} from '../../../core/model/diagnostic.ts'

/** Diagnostics in one of the forms that people and machines read, with a line break at the end. */
export type Output = (diagnostics: readonly Diagnostic[], textOf: TextOf, options: OutputOptions) => string

/** The text of a hand-written file; absent where there is none. */
export type TextOf = (file: string) => string | undefined

export interface OutputOptions {
  readonly colour: boolean
  /** What a reason silenced: counted, and in forms for machines shown. */
  readonly suppressed?: readonly Diagnostic[]
  /** How many things of the text no stage could make sense of. */
  readonly notUnderstood?: number
  /** The page about a code, as Markdown. */
  readonly explain?: (code: string) => string | undefined
}
