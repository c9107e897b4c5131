import type {Program} from '../model/code.ts'
import type {Findings} from '../model/findings.ts'
import type {Report} from '../model/report.ts'

/** What is known of the code of a spec. */
export interface Evidence {
  readonly programs: readonly Program[]
  /** What identifies the text of each language's program; findings about another text say nothing. */
  readonly hashes: ReadonlyMap<string, string>
  readonly findings: Findings
  /** What others found with code of theirs. */
  readonly reports: readonly Report[]
  /** Diagnostics that were silenced with a reason, and constructs that the tool made nothing of. */
  readonly suppressed: number
  readonly notUnderstood: number
}

/** The findings about the programs as they are now. */
export function currentFindings({findings, hashes}: Evidence): Findings {
  return {
    compilations: findings.compilations.filter(({language, program}) => hashes.get(language) === program),
    runs: findings.runs.filter(({language, program}) => hashes.get(language) === program),
    missing: findings.missing
  }
}
