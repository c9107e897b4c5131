import type {Artifact} from './artifact.ts'
import type {Span} from './span.ts'

/** A generated source file of a program. */
export interface CodeArtifact extends Artifact {
  readonly language: string
  /** `reference` and `vectors` are published; the rest lives in the work folder alone, `experiment` for tests to import. */
  readonly role: 'reference' | 'experiment' | 'test' | 'example' | 'vectors' | 'runner'
  /** The oldest version of the language that can read it; absent for every configured one. */
  readonly since?: string
  /** The diagnostics that checking it must give, each at least once, and no others. */
  readonly errors: readonly string[]
}

/** Something that is run and gives one result for each runtime. */
export interface TestCase {
  /** Unique within the language: a test block's id, an example's, or `runner × vector`. */
  readonly id: string
  readonly language: string
  readonly kind: 'test' | 'example' | 'vector'
  readonly title: string
  /** Ids of the clauses that its success verifies. */
  readonly clauses: readonly string[]
  /** The artifact that holds its code. */
  readonly path: string
  readonly since?: string
  /** What a case of kind `vector` is run with, as JSON: its id and its clauses beside what its author wrote. */
  readonly vector?: string
  /** What an example must print; absent where nothing is promised. */
  readonly output?: string
  /** The hand-written file and offset that it is found at. */
  readonly span: Span
}

/** All code of the standard in one language, with everything that is run. */
export interface Program {
  readonly language: string
  readonly artifacts: readonly CodeArtifact[]
  readonly cases: readonly TestCase[]
}
