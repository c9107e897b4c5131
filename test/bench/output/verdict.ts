import type {Figure} from '../row.ts'
import {spreadOf} from '../spread.ts'

export type Verdict = 'met' | 'at best' | 'missed' | 'no goal'

/** Whether a goal is met by the middle sample, or at least by the best one: then the machine was too busy to say. */
export function verdictOf({samples, goal}: Figure): Verdict {
  const {median, least} = spreadOf(samples)
  if (goal === undefined) return 'no goal'
  if (median <= goal) return 'met'
  return least <= goal ? 'at best' : 'missed'
}
