import type {Figure} from '../row.ts'
import {spreadOf} from '../spread.ts'
import {verdictOf} from './verdict.ts'

/** Figures for machines, every sample included. */
export function json(figures: readonly Figure[]): string {
  const results = figures.map((figure) => ({
    ...figure,
    ...spreadOf(figure.samples),
    verdict: verdictOf(figure)
  }))
  return `${JSON.stringify({figures: results}, undefined, 2)}\n`
}
