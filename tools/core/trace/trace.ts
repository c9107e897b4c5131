import type {Matrix, TestRow} from '../model/matrix.ts'
import type {Spec} from '../model/spec.ts'
import {brokenCodeOf} from './broken-code.ts'
import {clauseRows} from './clause-rows.ts'
import type {Evidence} from './evidence.ts'
import {placesIn} from './places.ts'
import {reportedRows} from './reported-rows.ts'
import {requirementRows} from './requirement-rows.ts'
import {resultsOf} from './results.ts'
import {totalsOf} from './totals.ts'

/** Say of each requirement and each clause what answers it, where it is implemented, what tests it, and with which result. */
export function trace(
  {documents, clauses: defined, requirements: needs, blocks}: Spec,
  evidence: Evidence
): Matrix {
  const {programs, findings, suppressed, notUnderstood} = evidence
  const {implementations, found, of} = resultsOf(findings)
  const reported = reportedRows(evidence.reports)
  const broken = brokenCodeOf(blocks, programs, findings.compilations)
  const placeOf = placesIn(documents)

  const rows = new Map(
    programs
      .flatMap(({cases}) => cases)
      .map((test) => {
        const {id, language, kind, since, span} = test
        const row = {id, language, kind, ...(since !== undefined && {since})}
        return [test, {...row, place: placeOf(span), results: of(test)}] as const
      })
  )

  const clauses = clauseRows({
    clauses: defined.values(),
    blocks,
    tests: rows,
    reports: reported.rows,
    broken,
    placeOf
  })
  const requirements = requirementRows({requirements: needs.values(), clauses, found, broken, placeOf})
  const tests: readonly TestRow[] = [...rows.values()]
  const columns = [...implementations, ...reported.implementations]
  const totals = totalsOf({implementations: columns, clauses, requirements, tests, suppressed, notUnderstood})
  return {implementations: columns, requirements, clauses, totals}
}
