import type {ClauseRow, ImplementationTotals, Matrix, RequirementRow, TestRow} from '../../model/matrix.ts'
import {counted} from './counted.ts'
import {verifiedOf} from './verified-of.ts'

/** Characters of a reason in a table. */
const longestReason = 160

/** The matrix for a terminal: the requirements and the clauses of each document with their states, then the totals. */
export function matrixText(matrix: Matrix): string {
  const {requirements, clauses} = matrix
  const groups = new Map<string, Line[]>()

  for (const row of requirements) append(groups, row.place.file, lineOfRequirement(row))
  for (const row of clauses) append(groups, row.place.file, lineOfClause(row))
  const tables = Array.from(groups, ([file, lines]) => `${file}\n${tableOf(lines)}`)
  return [...tables, `totals\n${totalsText(matrix)}`].join('\n')
}

/** The totals alone. */
export function totalsText({totals, implementations}: Matrix): string {
  const {requirements, clauses, tests, setAside, suppressed, notUnderstood} = totals
  return [
    `  requirements  ${verifiedOf(requirements)}; ${setAside} set aside`,
    `  clauses       ${verifiedOf(clauses)}`,
    `  results       ${tests.passed} passed, ${tests.failed} failed, ${tests['not run']} not run`,
    `  on            ${ownOf(implementations) || 'nothing'}`,
    ...totals.implementations.filter(({reported}) => reported).map(lineOfReport),
    `  besides       ${counted(suppressed, 'diagnostic')} suppressed, ${counted(notUnderstood, 'construct')} not understood`,
    ''
  ].join('\n')
}

function ownOf(implementations: Matrix['implementations']): string {
  return implementations
    .filter(({reported}) => !reported)
    .map(({id}) => id)
    .join(', ')
}

/** What somebody else's tests say of the clauses; it is in no percentage. */
function lineOfReport({implementation, clauses}: ImplementationTotals): string {
  const {passed, failed, 'not run': skipped, 'no result': silent} = clauses
  return `  reported      ${implementation}: ${counted(passed, 'clause')} passed, ${failed} failed, ${skipped} not run, ${silent} without result`
}

interface Line {
  readonly cells: readonly [state: string, id: string, note: string]
  readonly reason?: string | undefined
}

function lineOfRequirement({state, id, clauses, reason}: RequirementRow): Line {
  return {cells: [state, id, counted(clauses.length, 'clause')], reason}
}

function lineOfClause({state, id, level, tests, reports, reason}: ClauseRow): Line {
  const results = tests.flatMap((test) => test.results)
  const passed = results.filter(({outcome}) => outcome === 'passed').length
  const count =
    results.length === 0 ? 'no result' : `${passed} of ${counted(results.length, 'result')} passed`
  const note = tests.length === 0 ? level : `${level}, ${counted(tests.length, 'test')}, ${count}`
  const said = reports.length === 0 ? '' : ` (${reportedOn(reports).join(', ')})`
  return {cells: [state, id, `${note}${said}`], reason}
}

/** Each implementation that reports say something of, with the worst of it. */
function reportedOn(reports: readonly TestRow[]): readonly string[] {
  const results = reports.flatMap((row) => row.results)
  return [...new Set(results.map(({implementation}) => implementation))].sort().map((name) => {
    const outcomes = results.filter(({implementation}) => implementation === name).map(({outcome}) => outcome)
    const worst = outcomes.includes('failed') ? 'failed' : outcomes.includes('not run') ? 'not run' : 'passed'
    return `${name} ${worst}`
  })
}

function tableOf(lines: readonly Line[]): string {
  const widths = [0, 1].map((column) =>
    lines.reduce((width, {cells}) => Math.max(width, cells[column]?.length ?? 0), 0)
  )

  return lines
    .map(({cells: [state, id, note], reason}) => {
      const why = reason === undefined ? '' : `: ${shorten(reason)}`
      return `  ${state.padEnd(widths[0] ?? 0)}  ${id.padEnd(widths[1] ?? 0)}  ${note}${why}\n`
    })
    .join('')
}

/** The first line of a reason, as far as it is read at a glance; `spec why` has all of it. */
function shorten(reason: string): string {
  const [line = ''] = reason.split('\n', 1)
  const characters = Array.from(line)
  return characters.length > longestReason ? `${characters.slice(0, longestReason - 1).join('')}…` : line
}

function append(groups: Map<string, Line[]>, file: string, line: Line): void {
  const group = groups.get(file)
  if (group) group.push(line)
  else groups.set(file, [line])
}
