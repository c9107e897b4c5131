/** Which need is answered by which clause, implemented where, verified by which test, with which result. */
export interface Matrix {
  readonly implementations: readonly Implementation[]
  readonly requirements: readonly RequirementRow[]
  readonly clauses: readonly ClauseRow[]
  readonly totals: Totals
}

/** Whose results a column shows: a language of the reference on one runtime, or those of somebody else's report. */
export interface Implementation {
  /** Such as `python CPython 2.7.18`, or for a report `gunicorn 25`. */
  readonly id: string
  readonly language: string
  readonly runtime: string
  readonly version: string
  /** Whether the results are from a report; all others are those of the reference, which this tool ran. */
  readonly reported: boolean
}

/**
 * `failed` before everything else; `verified` when every test that names it passed everywhere; `not run` when a test
 * exists that did not run somewhere; `unverified` when there is none.
 */
export type State = 'verified' | 'failed' | 'not run' | 'unverified' | 'planned' | 'excepted'

export interface RequirementRow {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly status: string
  /** `set aside` is refused or retired. */
  readonly state: State | 'set aside'
  /** In words, why the state is not `verified`. */
  readonly reason?: string
  readonly sources: readonly string[]
  readonly clauses: readonly string[]
  readonly needs: readonly {readonly need: string; readonly state: State; readonly reason?: string}[]
  readonly place: MatrixPlace
}

export interface ClauseRow {
  readonly id: string
  readonly level: string
  readonly text: string
  readonly state: State
  readonly reason?: string
  readonly answers: readonly string[]
  readonly code: readonly MatrixPlace[]
  readonly tests: readonly TestRow[]
  /** What reports say of it, which no state rests on; a row for each case. */
  readonly reports: readonly TestRow[]
  readonly place: MatrixPlace
}

export interface TestRow {
  readonly id: string
  readonly language: string
  readonly kind: string
  /** The oldest version of a runtime that it is for. */
  readonly since?: string
  readonly place: MatrixPlace
  readonly results: readonly {
    readonly implementation: string
    readonly outcome: 'passed' | 'failed' | 'not run'
    readonly reason?: string
  }[]
}

/** A hand-written file and a line of it, counted from 1. */
export interface MatrixPlace {
  readonly file: string
  readonly line: number
}

export interface Totals {
  readonly clauses: Readonly<Record<State, number>>
  readonly requirements: Readonly<Record<State, number>>
  readonly tests: Readonly<Record<'passed' | 'failed' | 'not run', number>>
  /** Requirements that were refused or retired, and so are in no percentage. */
  readonly setAside: number
  /** In the order of the implementations. */
  readonly implementations: readonly ImplementationTotals[]
  /** What a percentage must not hide. */
  readonly suppressed: number
  readonly notUnderstood: number
}

/** Of how many clauses an implementation's worst result is which. */
export interface ImplementationTotals {
  readonly implementation: string
  readonly reported: boolean
  readonly clauses: Readonly<Record<'passed' | 'failed' | 'not run' | 'no result', number>>
}
