import type {Name, Span} from './span.ts'

/**
 * What somebody else's tests found, read from one file.
 *
 * It is about no text that this tool knows, so no hash says whether it is current, and no state rests on it.
 */
export interface Report {
  /** Whose results they are, such as `gunicorn 25`. */
  readonly implementation: string
  /** What it is written in, as far as the settings say. */
  readonly language?: string
  readonly file: string
  readonly results: readonly ReportedResult[]
}

export interface ReportedResult {
  /** The case's name in its suite. */
  readonly test: string
  readonly outcome: 'passed' | 'failed' | 'not run'
  /** Why it was not run, or how it failed. */
  readonly reason?: string
  /** The clauses that it is about, each where the report or the map of its suite says so. */
  readonly clauses: readonly Name[]
  /** Where the report has it. */
  readonly span: Span
  /** The line of that, counted from 1. */
  readonly line: number
}
