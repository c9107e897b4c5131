import type {ClauseRow, Implementation, RequirementRow, State, TestRow, Totals} from '../model/matrix.ts'
import {implementationTotals} from './implementation-totals.ts'

/** What the totals count. */
export interface Counted {
  readonly implementations: readonly Implementation[]
  readonly clauses: readonly ClauseRow[]
  readonly requirements: readonly RequirementRow[]
  readonly tests: readonly TestRow[]
  readonly suppressed: number
  readonly notUnderstood: number
}

/** Count states, the results of every test, and what each implementation makes of the clauses. */
export function totalsOf({
  implementations,
  clauses,
  requirements,
  tests,
  suppressed,
  notUnderstood
}: Counted): Totals {
  const outcomes = {passed: 0, failed: 0, 'not run': 0}
  for (const {results} of tests) for (const {outcome} of results) outcomes[outcome] += 1
  const counted = requirements.flatMap(({state}) => (state === 'set aside' ? [] : state))

  return {
    clauses: countOf(clauses.map(({state}) => state)),
    requirements: countOf(counted),
    tests: outcomes,
    setAside: requirements.length - counted.length,
    implementations: implementationTotals(implementations, clauses),
    suppressed,
    notUnderstood
  }
}

function countOf(states: readonly State[]): Record<State, number> {
  const counts = {verified: 0, failed: 0, 'not run': 0, unverified: 0, planned: 0, excepted: 0}
  for (const state of states) counts[state] += 1
  return counts
}
