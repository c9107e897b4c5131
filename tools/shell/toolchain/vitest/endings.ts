import type {Attempt, AttemptLimits} from './attempt.ts'

export interface RunLimits extends AttemptLimits {
  /** Processes that may be lost before what is left is not run. */
  readonly losses: number
}

/** What a case did that took its process along. */
export function lossReasonOf({ending}: Attempt, limits: RunLimits): string {
  switch (ending) {
    case 'silent':
      return `no end within ${limits.case / 1000} s, nor could it be stopped`
    case 'late':
      return `no end when all cases had taken ${limits.run / 1000} s`
    case 'stopped':
      return 'it was stopped'
    case 'flooded':
      return 'it wrote more than anybody reads'
    default:
      return 'it ended its process'
  }
}

/** Why the cases that are left are not run. */
export function restReasonOf({ending, errors}: Attempt, limits: RunLimits, losses: number): string {
  const said = errors.trim().split('\n').at(-1)
  if (losses > limits.losses) return `${losses} processes of vitest were lost`
  switch (ending) {
    case 'done':
      return 'vitest gave no result'
    case 'stopped':
      return 'the run was stopped'
    case 'late':
      return `all cases had ${limits.run / 1000} s`
    default:
      return `the process of vitest was lost${said ? `: ${said}` : ''}`
  }
}
