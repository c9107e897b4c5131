import type {Program} from '../../core/model/code.ts'
import type {Findings} from '../../core/model/findings.ts'
import type {Project} from '../../core/model/project.ts'
import type {Host} from '../host/host.ts'

/**
 * A foreign compiler or test runner.
 *
 * It may keep a process or a session between calls; `close` ends what it started. It never throws for what the program
 * says: a tool that is absent, hangs, floods its output or dies is a finding.
 */
export interface Toolchain {
  /** Such as `typescript`, `pyright`, `vitest`, `unittest`. */
  readonly name: string
  readonly language: string
  /** Start early, in the background, what the first check would wait for; to be followed by `close` as everything else. */
  readonly prepare?: (context: Pick<Context, 'host' | 'project' | 'work'>) => void
  /** Type errors and syntax errors. */
  readonly check?: (program: Program, context: Context) => Promise<Findings>
  /** Results of the cases, all of them unless `only` says otherwise. */
  readonly run?: (program: Program, context: Context) => Promise<Findings>
  readonly close: () => Promise<void>
}

export interface Context {
  readonly host: Host
  readonly project: Project
  /** Identifies the program's text; goes into the findings. */
  readonly hash: string
  /** Where the program is written for tools that need a disk, from the project's root: `dist/work`. Artifact paths hang below it. */
  readonly work: string
  /** Ids of the cases to run; absent for all. */
  readonly only?: ReadonlySet<string>
  /** Told of each result as it comes. */
  readonly progress?: (event: Progress) => void
  /** Ends the work early. */
  readonly signal?: AbortSignal
}

export interface Progress {
  /** Such as `CPython 2.7.18`. */
  readonly runtime: string
  readonly done: number
  readonly total: number
}

export const nothing: Findings = {compilations: [], runs: [], missing: []}
