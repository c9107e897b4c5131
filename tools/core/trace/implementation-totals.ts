import type {ClauseRow, Implementation, ImplementationTotals, TestRow} from '../model/matrix.ts'

/** Count for each column the clauses by what it says of them: the worst of its results. */
export function implementationTotals(
  implementations: readonly Implementation[],
  clauses: readonly ClauseRow[]
): readonly ImplementationTotals[] {
  const counts = [true, false].map((reported) =>
    countsOf(clauses.map((row) => (reported ? row.reports : row.tests)))
  )

  return implementations.map(({id, reported}) => {
    const {passed = 0, failed = 0, 'not run': skipped = 0} = counts[reported ? 0 : 1]?.get(id) ?? {}
    return {
      implementation: id,
      reported,
      clauses: {passed, failed, 'not run': skipped, 'no result': clauses.length - passed - failed - skipped}
    }
  })
}

type Outcome = TestRow['results'][number]['outcome']
type Counts = Partial<Record<Outcome, number>>

/** By implementation; each of the lists is what is known of one clause. */
function countsOf(clauses: readonly (readonly TestRow[])[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>()

  for (const rows of clauses) {
    for (const [implementation, outcome] of worstByImplementation(rows)) {
      const known = counts.get(implementation) ?? {}
      counts.set(implementation, {...known, [outcome]: (known[outcome] ?? 0) + 1})
    }
  }

  return counts
}

function worstByImplementation(rows: readonly TestRow[]): ReadonlyMap<string, Outcome> {
  const worst = new Map<string, Outcome>()

  for (const {implementation, outcome} of rows.flatMap(({results}) => results)) {
    const known = worst.get(implementation)
    if (!known || order.indexOf(outcome) > order.indexOf(known)) worst.set(implementation, outcome)
  }

  return worst
}

const order: readonly Outcome[] = ['passed', 'not run', 'failed']
