import type {Block} from '../../../model/block.ts'
import type {Nodes} from '../../../model/markdown.ts'

/** What writing a node may need to know of the rest of its document and of the other documents. */
export interface Surroundings {
  readonly file: string
  /** The source that positions count in. */
  readonly text: string
  /** The code block that starts at an offset. */
  readonly block: (at: number) => Block | undefined
  /** Where a link or image definition leads. */
  readonly address: (identifier: string) => string | undefined
  /** The label that a footnote has in the result. */
  readonly footnote: (identifier: string) => string
  /** The name of the target that a clause, a term or a link within the standard leads to; absent where the result has none. */
  readonly clause: (id: string) => string | undefined
  readonly term: (label: string) => string | undefined
  readonly place: (url: string) => string | undefined
  /** The name of the target to write for a clause or a term that is defined here. */
  readonly defines: (kind: 'clause' | 'term', name: string, at: number) => string | undefined
  readonly report: (problem: Problem, node: Nodes) => void
}

export interface Problem {
  readonly code: `weave/${string}`
  readonly message: string
}

/** Something that reStructuredText has no way to say; what is woven instead is less. */
export function cannotExpress(what: string, expected: string): Problem {
  return {code: 'weave/cannot-express', message: `Unexpected ${what}, expected ${expected}`}
}
