import type {ClauseRow, Matrix, RequirementRow, State, TestRow} from '../../../model/matrix.ts'

/** What the matrix says of a clause, without any place: an edit that only moves lines leaves it equal. */
export interface ClauseEvidence {
  readonly id: string
  readonly state: State
  readonly reason?: string
  readonly answers: readonly string[]
  readonly tests: readonly TestEvidence[]
  readonly reports: readonly ReportEvidence[]
}

/** All cases that are one block: a test, an example, or a vector in all its runners. */
export interface TestEvidence {
  /** Of the block. */
  readonly id: string
  readonly kind: string
  /** What ran it, in order. */
  readonly languages: readonly string[]
  readonly passed: number
  readonly total: number
  readonly runtimes: readonly string[]
  /** What failed or was not run, and why. */
  readonly troubles: readonly Trouble[]
}

export interface Trouble {
  readonly implementation: string
  readonly outcome: 'failed' | 'not run'
  readonly reason?: string
}

/** What somebody else's tests say. */
export interface ReportEvidence {
  readonly implementation: string
  readonly passed: number
  readonly total: number
  readonly troubles: readonly Trouble[]
}

export interface RequirementEvidence {
  readonly state: RequirementRow['state']
  readonly reason?: string
  readonly clauses: readonly string[]
  readonly needs: RequirementRow['needs']
}

/** A row of the matrix without its places. */
export type Placeless = Omit<ClauseRow, 'place' | 'code' | 'tests' | 'reports'> & {
  readonly tests: readonly PlacelessTest[]
  readonly reports: readonly PlacelessTest[]
}

export type PlacelessTest = Omit<TestRow, 'place'>

/** By clause. */
export function clauseEvidenceOf(rows: readonly Placeless[]): ReadonlyMap<string, ClauseEvidence> {
  return new Map(rows.map((row) => [row.id, evidenceOf(row)]))
}

/** By id. */
export function requirementEvidenceOf({requirements}: Matrix): ReadonlyMap<string, RequirementEvidence> {
  return new Map(
    requirements.map(({id, state, reason, clauses, needs}) => [
      id,
      {state, ...(reason !== undefined && {reason}), clauses, needs}
    ])
  )
}

function evidenceOf({id, state, reason, answers, tests, reports}: Placeless): ClauseEvidence {
  return {
    id,
    state,
    ...(reason !== undefined && {reason}),
    answers,
    tests: testEvidenceOf(tests),
    reports: reportsOf(reports)
  }
}

/** By block, and by language where it is no vector. */
export function testEvidenceOf(rows: readonly PlacelessTest[]): readonly TestEvidence[] {
  const blocks = new Map<string, PlacelessTest[]>()

  for (const row of rows) {
    const id = row.id.split(' × ').at(-1) ?? row.id
    const key = row.kind === 'vector' ? id : `${row.language} ${id}`
    const known = blocks.get(key)
    if (known) known.push(row)
    else blocks.set(key, [row])
  }

  return Array.from(blocks.values(), (same): TestEvidence => {
    const [{id, kind}] = same as [PlacelessTest]
    const results = same.flatMap(resultsOf)
    return {
      id: id.split(' × ').at(-1) ?? id,
      kind,
      languages: [...new Set(same.map(({language}) => language))],
      runtimes: [...new Set(results.map(({implementation}) => implementation))],
      ...countOf(results)
    }
  })
}

/** Each runtime by its own name: the language of a test is told beside it. */
function resultsOf({language, results}: PlacelessTest): TestRow['results'] {
  return results.map((result) => ({
    ...result,
    implementation: result.implementation.replace(`${language} `, '')
  }))
}

function reportsOf(rows: readonly PlacelessTest[]): readonly ReportEvidence[] {
  const results = rows.flatMap((row) => row.results)
  return [...new Set(results.map(({implementation}) => implementation))].map((implementation) => ({
    implementation,
    ...countOf(results.filter((result) => result.implementation === implementation))
  }))
}

function countOf(results: TestRow['results']): Pick<TestEvidence, 'passed' | 'total' | 'troubles'> {
  return {
    passed: results.filter(({outcome}) => outcome === 'passed').length,
    total: results.length,
    troubles: results.flatMap(({implementation, outcome, reason}): Trouble | readonly Trouble[] =>
      outcome === 'passed' ? [] : {implementation, outcome, ...(reason !== undefined && {reason})}
    )
  }
}
