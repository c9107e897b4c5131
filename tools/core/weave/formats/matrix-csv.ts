import type {Artifact} from '../../model/artifact.ts'
import type {ClauseRow, Matrix, RequirementRow, TestRow} from '../../model/matrix.ts'
import {csvOf} from './csv.ts'

const columns = [
  'requirement',
  'requirement state',
  'clause',
  'level',
  'clause state',
  'clause file',
  'clause line',
  'code',
  'test',
  'test language',
  'implementation',
  'outcome',
  'reason'
] as const

type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>

/** The matrix for spreadsheets: a row for each result of each test of each clause of each requirement, those of reports last, and for what lacks one. */
export function matrixCsv({requirements, clauses}: Matrix): Artifact {
  const rows = [...rowsOf(requirements, clauses)]
  const text = csvOf([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))])
  return {path: 'dist/trace/matrix.csv', segments: [{text}]}
}

function* rowsOf(requirements: readonly RequirementRow[], clauses: readonly ClauseRow[]): Iterable<Row> {
  const known = new Map(clauses.map((clause) => [clause.id, clause]))
  const linked = new Set<string>()

  for (const {id, state, clauses: answers, reason} of requirements) {
    const row = {requirement: id, 'requirement state': state}
    if (answers.length === 0) yield {...row, ...(reason !== undefined && {reason})}

    for (const answer of answers) {
      linked.add(answer)
      const clause = known.get(answer)
      if (clause) yield* rowsOfClause(clause, row)
    }
  }

  for (const clause of clauses) if (!linked.has(clause.id)) yield* rowsOfClause(clause, {})
}

function* rowsOfClause(
  {id, level, state, reason, place, code, tests, reports}: ClauseRow,
  row: Row
): Iterable<Row> {
  const clause = {
    ...row,
    clause: id,
    level,
    'clause state': state,
    'clause file': place.file,
    'clause line': String(place.line),
    code: code.map(({file, line}) => `${file}:${line}`).join(' ')
  }

  if (tests.length + reports.length === 0) yield {...clause, ...(reason !== undefined && {reason})}
  for (const test of [...tests, ...reports]) yield* rowsOfTest(test, clause)
}

function* rowsOfTest({id, language, results}: TestRow, row: Row): Iterable<Row> {
  const test = {...row, test: id, 'test language': language}
  if (results.length === 0) yield test
  for (const {implementation, outcome, reason} of results) {
    yield {...test, implementation, outcome, reason: reason ?? ''}
  }
}
