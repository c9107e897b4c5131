import type {Program} from '../model/code.ts'
import type {Findings} from '../model/findings.ts'
import type {Report} from '../model/report.ts'

/** What is known of the code of a spec. */
export interface Evidence {
  readonly programs: readonly Program[]
  /** About these programs, and no older text of them. */
  readonly findings: Findings
  /** What others found with code of theirs. */
  readonly reports: readonly Report[]
  /** Diagnostics that were silenced with a reason, and constructs that the tool made nothing of. */
  readonly suppressed: number
  readonly notUnderstood: number
}
