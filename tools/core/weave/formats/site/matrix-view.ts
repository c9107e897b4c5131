import type {ClauseRow, Implementation, Matrix, State, TestRow, Totals} from '../../../model/matrix.ts'

/** What the page of the matrix shows: no places in files, so that an edit of prose leaves it as it is. */
export interface MatrixView {
  readonly implementations: readonly Implementation[]
  readonly totals: Totals
  readonly requirements: readonly ViewedRow[]
  readonly clauses: readonly ViewedRow[]
}

export interface ViewedRow {
  readonly id: string
  /** The level of a clause, the kind of a requirement. */
  readonly kind: string
  readonly state: State | 'set aside'
  readonly reason?: string
  readonly text: string
  /** The worst result of each implementation, in their order; absent where it has none. */
  readonly outcomes: readonly (Outcome | undefined)[]
}

export type Outcome = TestRow['results'][number]['outcome']

/** From the worst. */
const outcomes: readonly Outcome[] = ['failed', 'not run', 'passed']

export function matrixView({implementations, totals, requirements, clauses}: Matrix): MatrixView {
  const results = new Map(clauses.map((clause) => [clause.id, worstOf(clause)]))

  return {
    implementations,
    totals,
    requirements: requirements.map(({id, kind, state, reason, title, clauses: answers}) => ({
      id,
      kind,
      state,
      ...(reason !== undefined && {reason}),
      text: title,
      outcomes: implementations.map((one) =>
        worst(answers.flatMap((id) => results.get(id)?.get(one.id) ?? []))
      )
    })),
    clauses: clauses.map(({id, level, state, reason, text}) => ({
      id,
      kind: level,
      state,
      ...(reason !== undefined && {reason}),
      text,
      outcomes: implementations.map((one) => results.get(id)?.get(one.id))
    }))
  }
}

/** By implementation. */
function worstOf({tests, reports}: ClauseRow): ReadonlyMap<string, Outcome> {
  const found = new Map<string, Outcome>()
  for (const {implementation, outcome} of [...tests, ...reports].flatMap(({results}) => results)) {
    const known = found.get(implementation)
    found.set(implementation, known ? worst([known, outcome])! : outcome)
  }

  return found
}

function worst(found: readonly Outcome[]): Outcome | undefined {
  return outcomes.find((outcome) => found.includes(outcome))
}
