import type {Block} from '../model/block.ts'
import type {Clause} from '../model/clause.ts'
import type {TestCase} from '../model/code.ts'
import {grouped} from '../model/grouped.ts'
import type {ClauseRow, MatrixPlace, TestRow} from '../model/matrix.ts'
import type {Span} from '../model/span.ts'
import type {BrokenCode} from './broken-code.ts'
import type {Judgement} from './states.ts'

/** What the rows of clauses are made of. */
export interface ClauseEvidence {
  readonly clauses: Iterable<Clause>
  readonly blocks: readonly Block[]
  /** The row of each case. */
  readonly tests: ReadonlyMap<TestCase, TestRow>
  /** What reports say, by clause. */
  readonly reports: ReadonlyMap<string, readonly TestRow[]>
  readonly broken: ReadonlyMap<string, readonly BrokenCode[]>
  readonly placeOf: (span: Span) => MatrixPlace
}

export function clauseRows({
  clauses,
  blocks,
  tests: rows,
  reports,
  broken,
  placeOf
}: ClauseEvidence): readonly ClauseRow[] {
  const code = byClause(
    blocks
      .filter((block) => block.role === 'reference')
      .map((block) => ({names: namesOf(block), item: block}))
  )
  const tests = byClause(Array.from(rows, ([{clauses: names}, item]) => ({names, item})))

  return Array.from(clauses, (clause): ClauseRow => {
    const own = tests.get(clause.id) ?? []
    return {
      id: clause.id,
      level: clause.level ?? '',
      text: clause.text,
      ...judge(clause, own, broken.get(clause.id) ?? []),
      answers: clause.answers.map(({name}) => name),
      code: (code.get(clause.id) ?? []).map(({span}) => placeOf(span)),
      tests: own,
      reports: reports.get(clause.id) ?? [],
      place: placeOf(clause.span)
    }
  })
}

/** The state of a clause; see `docs/trace.md`. */
function judge({exception}: Clause, tests: readonly TestRow[], [broken]: readonly BrokenCode[]): Judgement {
  const failed = firstResult(tests, 'failed')
  if (failed) return {state: 'failed', reason: failed}
  if (broken) return {state: 'failed', reason: `${broken.code} by ${broken.tool}: ${broken.message}`}
  if (exception) return {state: 'excepted', reason: `${exception.kind}: ${exception.reason}`}

  const skipped = firstResult(tests, 'not run')
  if (skipped) return {state: 'not run', reason: skipped}
  const silent = tests.find(({results}) => results.length === 0)
  if (silent) return {state: 'not run', reason: `\`${silent.id}\` in ${silent.language}: nothing has run it`}
  return tests.length > 0 ? {state: 'verified'} : {state: 'unverified', reason: 'no test names it'}
}

function firstResult(tests: readonly TestRow[], outcome: 'failed' | 'not run'): string | undefined {
  for (const {id, results} of tests) {
    const result = results.find((one) => one.outcome === outcome)
    if (result) return `\`${id}\` on ${result.implementation}: ${result.reason ?? outcome}`
  }

  return undefined
}

function namesOf(block: Block): readonly string[] {
  return 'clauses' in block ? block.clauses.map(({name}) => name) : []
}

function byClause<Item>(
  items: readonly {readonly names: readonly string[]; readonly item: Item}[]
): ReadonlyMap<string, readonly Item[]> {
  return grouped(
    items.flatMap(({names, item}) => Array.from(new Set(names), (name) => [name, item] as const))
  )
}
