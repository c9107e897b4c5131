import type {Name, Span} from './span.ts'

/** One normative statement, with a name that outlives its place in the text. */
export interface Clause {
  readonly id: string
  /** The requirements that it answers. */
  readonly answers: readonly Name[]
  /** Absent while the text has no keyword, or keywords of two levels. */
  readonly level?: Level
  readonly exception?: Exception
  /** The governed paragraph, list item or table as plain text, white space folded. */
  readonly text: string
  /** The line of the id. */
  readonly span: Span
  /** What the id governs; empty, behind the id, where nothing follows. */
  readonly body: Span
  /** Each keyword of the governed text, in capitals or not, in reading order. */
  readonly keywords: readonly Keyword[]
}

/** How binding a clause is, in the words of BCP 14. */
export type Level = 'must' | 'must not' | 'should' | 'should not' | 'may'

/** Why a clause has no test: nobody could write one, or nobody has yet. */
export interface Exception {
  readonly kind: 'untestable' | 'todo'
  readonly reason: string
  readonly span: Span
}

/** A word of BCP 14 as it stands in the text: its capitals decide whether it is one. */
export interface Keyword {
  /** As written, white space folded: `MUST NOT`, `must`, `SHALL`. */
  readonly word: string
  readonly span: Span
  /** Where it stands decides what it may be. */
  readonly within: 'clause' | 'prose' | 'aside'
}

/** An id that is used no more, so that links to it still lead somewhere. */
export interface Retirement {
  readonly id: string
  readonly reason: string
  readonly replacement?: Name
  readonly span: Span
}
