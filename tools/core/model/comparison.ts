import type {ExperimentStatus, Score} from './experiment.ts'

/** What the experiments found, side by side; without any place, so that an edit of prose leaves it equal. */
export interface Comparison {
  /** In reading order. */
  readonly designs: readonly ComparedExperiment[]
  /** Experiments that claim nothing: they frame the question, or decide it. */
  readonly texts: readonly ComparedExperiment[]
  /** Those that a design claims or a test speaks of, in their order; the name of a row is the requirement's id. */
  readonly requirements: readonly ComparedRow[]
  /** Headings that tests of two or more designs stand under; the name of a row is the heading. */
  readonly tasks: readonly ComparedRow[]
}

export interface ComparedExperiment {
  readonly id: string
  readonly question: string
  readonly status: ExperimentStatus
}

export interface ComparedRow {
  readonly name: string
  /** One for each design, in their order. */
  readonly cells: readonly ComparedCell[]
}

export interface ComparedCell {
  /** `failed` before `not run`, and both before the score that the tests were written for; `untested` without any test. */
  readonly state: 'failed' | 'not run' | 'untested' | Score
  /** What its tests say together; absent where there is none. */
  readonly score?: Score
  /** Whether the design claims the requirement; of a task never. */
  readonly claimed: boolean
  readonly tests: readonly {readonly language: string; readonly id: string}[]
  /** Results on all runtimes. */
  readonly results: Readonly<Record<'passed' | 'failed' | 'not run', number>>
}
