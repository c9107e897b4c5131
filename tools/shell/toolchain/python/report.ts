import type {TestResult} from '../../../core/model/findings.ts'

/** What the runner says of a case. */
export interface Report {
  readonly outcome: TestResult['outcome']
  readonly reason?: string
  /** Innermost last. */
  readonly trace?: readonly Frame[]
  readonly output?: string
}

export interface Frame {
  readonly file: string
  readonly line: number | null
  /** From 0, in bytes of UTF-8. */
  readonly column: number | null
}

const outcomes: readonly unknown[] = [
  'passed',
  'failed',
  'not run'
] satisfies readonly TestResult['outcome'][]

/** A report, or nothing where it has another shape: a case may write to the channel too. */
export function reportOf(value: unknown): Report | undefined {
  if (!isRecord(value)) return undefined
  const {outcome, reason, trace, output} = value
  const isReport =
    outcomes.includes(outcome) &&
    isTextOrAbsent(reason) &&
    isTextOrAbsent(output) &&
    (trace === undefined || (Array.isArray(trace) && trace.every(isFrame)))
  return isReport ? (value as unknown as Report) : undefined
}

function isFrame(value: unknown): value is Frame {
  if (!isRecord(value)) return false
  const {file, line, column} = value
  return typeof file === 'string' && isNumberOrNull(line) && isNumberOrNull(column)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || typeof value === 'number'
}
