import type {Verdict} from './experiment.ts'
import type {Table} from './markdown.ts'
import type {Name, Span} from './span.ts'

/** A fenced code block, by what it is for. */
export type Block =
  ReferenceBlock | TestBlock | ExampleBlock | OutputBlock | VectorBlock | TableBlock | DisplayBlock

interface Common {
  /** The canonical name, such as `typescript` for `ts`; the first word of the info string where the tool does not know it. */
  readonly language: string
  /** One for each line, so that stripped indentation cannot shift a position. */
  readonly lines: readonly Line[]
  /** The fences included. */
  readonly span: Span
  readonly info: Span
  /** The heading that it stands under. */
  readonly heading: string
  /** Checked and run, but not shown. */
  readonly hidden: boolean
  /** The oldest version of the language that can run it, such as `3.6`; absent for every configured one. */
  readonly since?: string
}

export interface Line {
  /** Without its line ending and without the indentation of the list item or quote that holds the block. */
  readonly text: string
  readonly span: Span
}

/** Reference code: a part of a file, or a part that other blocks include by name, or both. */
export interface ReferenceBlock extends Common {
  readonly role: 'reference'
  /** The file that it starts or continues, relative to the language's root; absent for a block that others include. */
  readonly target?: Name
  /** What other blocks include it by; blocks of one name and language are joined. */
  readonly name?: Name
  /** The clauses that it implements. */
  readonly clauses: readonly Name[]
}

/** The body of one test. */
export interface TestBlock extends Common {
  readonly role: 'test'
  /** Unique within its language: the document's stem, the heading's slug and the place under it, such as `request/target-2`. */
  readonly id: string
  /** The clauses that it verifies. */
  readonly clauses: readonly Name[]
  /** Run once for each vector of this kind instead of once; the results are then those of the vectors' clauses. */
  readonly vectors?: Name
  /** In an experiment, what it shows of the design. */
  readonly verdict?: Verdict
}

/** A module of its own: type-checked and run, not shipped. */
export interface ExampleBlock extends Common {
  readonly role: 'example'
  /** As of a test. */
  readonly id: string
  /** What a table takes what it prints by; unique within its language. */
  readonly name?: Name
  readonly clauses: readonly Name[]
  /** The diagnostics that it must fail to check with, and no others; it is not run then. */
  readonly errors: readonly Name[]
  /** As of a test. */
  readonly verdict?: Verdict
}

/** What the example before it prints. */
export interface OutputBlock extends Common {
  readonly role: 'output'
  /** The id of that example and its language; absent where no example precedes. */
  readonly of?: {readonly id: string; readonly language: string}
}

/** A language-neutral case. */
export interface VectorBlock extends Common {
  readonly role: 'vector'
  /** As of a test. */
  readonly id: string
  /** The runners with `vectors=` of this name take it. */
  readonly kind: Name
  readonly clauses: readonly Name[]
}

/** A table that an example prints. */
export interface TableBlock extends Common {
  readonly role: 'table'
  /** The name of that example. */
  readonly source: Name
  /** Its lines as Markdown, at their places in the source; absent where they are anything but one table. */
  readonly table?: Table
}

/** Text to read; highlighted only. */
export interface DisplayBlock extends Common {
  readonly role: 'display'
}
