import type {Program} from '../../core/model/code.ts'
import type {Findings} from '../../core/model/findings.ts'
import type {Api} from '../../core/model/api.ts'
import type {Hovers} from '../../core/model/hover.ts'
import type {Project} from '../../core/model/project.ts'
import type {Host} from '../host/host.ts'
import type {Keeper} from '../keep/keeper.ts'

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
  readonly prepare?: (context: Surroundings & Pick<Context, 'work'>) => void
  /**
   * Everything but the program, its settings and the tool's own packages that its findings depend on, as plain JSON:
   * the interpreters of the machine, for instance. Findings of a toolchain without it are never kept.
   */
  readonly identity?: (context: Surroundings) => unknown
  /** Type errors and syntax errors. */
  readonly check?: (program: Program, context: Context) => Promise<Findings>
  /** Results of the cases, all of them unless `only` says otherwise. */
  readonly run?: (program: Program, context: Context) => Promise<Findings>
  /** What `run` finds where every case passes: what follows from it can be made before anything has run. */
  readonly expect?: (program: Program, context: Context) => Promise<Findings>
  /** What readers of the code want to know of it. */
  readonly describe?: (program: Program, context: Context) => Promise<Description>
  readonly close: () => Promise<void>
}

/** What is there before there is a program. */
export interface Surroundings {
  readonly host: Host
  readonly project: Project
  /** What was found before; absent where nothing is kept. */
  readonly keeper?: Keeper | undefined
}

export interface Context extends Surroundings {
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

/** Plain data, as findings are. */
export interface Description {
  readonly hovers?: Hovers
  readonly api?: Api
  /** What kept the tool from its work. */
  readonly findings: Findings
}

export interface Progress {
  /** Such as `CPython 2.7.18`. */
  readonly runtime: string
  readonly done: number
  readonly total: number
}

export const nothing: Findings = {compilations: [], runs: [], missing: []}
