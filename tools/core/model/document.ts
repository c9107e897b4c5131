import type {Block} from './block.ts'
import type {Clause, Keyword, Retirement} from './clause.ts'
import type {Experiment} from './experiment.ts'
import type {Root} from './markdown.ts'
import type {Phase, Requirement} from './requirement.ts'
import type {Name, Span} from './span.ts'
import type {Term} from './term.ts'

/**
 * One source file, understood by itself; what it says of other files is still unresolved.
 *
 * Joining its parts gives the text back.
 */
export interface Document {
  readonly file: string
  readonly text: string
  readonly tree: Root
  readonly parts: readonly Part[]
  /** The top-level entries of the front matter, in order; empty without one. */
  readonly frontMatter: readonly Field[]
  readonly headings: readonly Heading[]
  readonly clauses: readonly Clause[]
  readonly terms: readonly Term[]
  readonly requirements: readonly Requirement[]
  /** Where its front matter says that it begins one. */
  readonly experiment?: Experiment
  readonly retirements: readonly Retirement[]
  readonly phases: readonly Phase[]
  readonly blocks: readonly Block[]
  /** Every use of a clause or a term in running text. */
  readonly references: readonly Reference[]
  /** Keywords of BCP 14 outside clauses; those within are the clauses' own. */
  readonly keywords: readonly Keyword[]
  readonly suppressions: readonly Suppression[]
}

/** A top-level construct with the blank lines behind it. */
export interface Part {
  readonly kind: string
  readonly text: string
  readonly span: Span
}

export interface Field {
  readonly key: Name
  readonly value: unknown
  readonly span: Span
}

export interface Heading {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly text: string
  /** Unique within the document: of two equal headings the second ends in `-2`. */
  readonly slug: string
  readonly span: Span
}

export interface Reference {
  readonly kind: 'clause' | 'term'
  readonly name: string
  readonly span: Span
}

/** `<!-- allow check/long-clause: reason -->`: silences that code in the construct that follows it. */
export interface Suppression {
  readonly code: string
  readonly reason: string
  readonly span: Span
  readonly scope: Span
}
