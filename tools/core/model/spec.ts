import type {Block} from './block.ts'
import type {Clause, Retirement} from './clause.ts'
import type {Document} from './document.ts'
import type {Experiment} from './experiment.ts'
import type {Phase, Requirement} from './requirement.ts'
import type {Term} from './term.ts'

/** Everything the literate sources say, with every name resolved to its one definition. */
export interface Spec {
  /** In reading order: by path, segment by segment. */
  readonly documents: readonly Document[]
  readonly clauses: ReadonlyMap<string, Clause>
  readonly requirements: ReadonlyMap<string, Requirement>
  /** By id, in reading order. */
  readonly experiments: ReadonlyMap<string, Experiment>
  /** By `termKeyOf`. */
  readonly terms: ReadonlyMap<string, Term>
  readonly retirements: ReadonlyMap<string, Retirement>
  readonly phases: readonly Phase[]
  /** In reading order. */
  readonly blocks: readonly Block[]
}
