import type {State} from '../../model/matrix.ts'
import {states, totalOf} from './states.ts'

/** How many of all are verified, and how many are in each other state: a percentage alone would hide them. */
export function verifiedOf(counts: Readonly<Record<State, number>>): string {
  const total = totalOf(counts)
  const others = states.filter((state) => state !== 'verified').map((state) => `${counts[state]} ${state}`)
  return `${counts.verified} of ${total} verified (${percentage(counts.verified, total)}): ${others.join(', ')}`
}

/** Rounded down, so that only all is 100 %; of nothing there is none. */
function percentage(part: number, total: number): string {
  return total === 0 ? '–' : `${Math.floor((100 * part) / total)} %`
}
