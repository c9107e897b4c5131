import {compareText} from '../model/compare-text.ts'
import type {Implementation, TestRow} from '../model/matrix.ts'
import type {Report, ReportedResult} from '../model/report.ts'

/** What reports say, in columns of their own. */
export interface Reported {
  readonly implementations: readonly Implementation[]
  /** By clause, a row for each case that names it, in reading order; each implementation is in it once. */
  readonly rows: ReadonlyMap<string, readonly TestRow[]>
}

/** Gather what reports say of each clause; of a case that an implementation has twice, the worse result. */
export function reportedRows(reports: readonly Report[]): Reported {
  const implementations = new Map<string, Implementation>()
  const clauses = new Map<string, Map<string, Row>>()

  for (const {implementation, language = '', file, results} of reports) {
    const column = implementations.get(implementation) ?? columnOf(implementation, language)
    implementations.set(implementation, column)

    for (const result of results) {
      const row = {id: result.test, language, place: {file, line: result.line}}
      for (const clause of new Set(result.clauses.map(({name}) => name))) {
        const rows = clauses.get(clause) ?? new Map<string, Row>()
        clauses.set(clause, rows)
        add(rows, row, {implementation, ...result})
      }
    }
  }

  return {
    implementations: [...implementations.values()].toSorted((left, right) => compareText(left.id, right.id)),
    rows: new Map(Array.from(clauses, ([clause, rows]) => [clause, Array.from(rows.values(), rowOf)]))
  }
}

/** A case that several implementations of a language ran; its place is that of the first. */
interface Row extends Pick<TestRow, 'id' | 'language' | 'place'> {
  readonly results: Map<string, TestRow['results'][number]>
}

function add(
  rows: Map<string, Row>,
  row: Omit<Row, 'results'>,
  {implementation, outcome, reason}: ReportedResult & {readonly implementation: string}
): void {
  const key = `${row.language}\0${row.id}`
  const {results} = rows.get(key) ?? setIn(rows, key, {...row, results: new Map()})
  const known = results.get(implementation)
  if (known && rank(known.outcome) >= rank(outcome)) return
  results.set(implementation, {implementation, outcome, ...(reason !== undefined && {reason})})
}

function setIn(rows: Map<string, Row>, key: string, row: Row): Row {
  rows.set(key, row)
  return row
}

function rowOf({results, ...row}: Row): TestRow {
  const sorted = [...results.values()].toSorted((left, right) =>
    compareText(left.implementation, right.implementation)
  )
  return {...row, kind: 'reported', results: sorted}
}

/** The last word of a name is its version if it starts with a digit. */
function columnOf(id: string, language: string): Implementation {
  const space = id.lastIndexOf(' ')
  const version = /^v?\d/u.test(id.slice(space + 1)) && space > 0 ? id.slice(space + 1) : ''
  const runtime = version === '' ? id : id.slice(0, space)
  return {id, language, runtime, version, reported: true}
}

function rank(outcome: ReportedResult['outcome']): number {
  return ['passed', 'not run', 'failed'].indexOf(outcome)
}
