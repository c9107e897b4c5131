import type {State} from '../../model/matrix.ts'

/** The states in the order in which a reader wants to know of them. */
export const states: readonly State[] = ['verified', 'failed', 'not run', 'unverified', 'excepted', 'planned']

/** How many there are of all states together. */
export function totalOf(counts: Readonly<Record<State, number>>): number {
  return states.reduce((sum, state) => sum + counts[state], 0)
}
