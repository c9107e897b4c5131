import {compareText} from '../model/compare-text.ts'
import {compareVersions} from '../model/version.ts'
import type {TestCase} from '../model/code.ts'
import type {Findings, Missing, Run, TestResult} from '../model/findings.ts'
import type {Implementation, TestRow} from '../model/matrix.ts'
import {remembered} from '../model/remembered.ts'

export type Result = TestRow['results'][number]

/** The columns of the matrix, and what each says of a case. */
export interface Results {
  readonly implementations: readonly Implementation[]
  /** Those that were found, by id. */
  readonly found: ReadonlyMap<string, Implementation>
  readonly of: (test: TestCase) => readonly Result[]
}

/**
 * Gather the results of all runs.
 *
 * A runtime that is too old for a case has nothing to say of it; one that is missing has not run it, nor has one that
 * ran and left it out.
 */
export const resultsOf = remembered(({runs, missing}: Findings): Results => {
  const known = new Map<string, readonly Result[]>()
  const ran = runs.map(columnOfRun)
  const found = byId(ran)
  const absent = missing.flatMap(columnOfMissing).filter(({implementation: {id}}) => !found.has(id))
  const columns = [...ran, ...absent].toSorted((left, right) =>
    compareImplementations(left.implementation, right.implementation)
  )

  return {
    implementations: [...byId(columns).values()],
    found,
    of(test) {
      const key = `${test.language} ${test.id} ${test.since ?? ''}`
      const before = known.get(key)
      if (before) return before
      const results = columns.filter((column) => isFor(test, column)).map((column) => column.resultOf(test))
      known.set(key, results)
      return results
    }
  }
})

interface Column {
  readonly implementation: Implementation
  /** Whether it stands for newer versions too, such as `3.6+` of which none was found. */
  readonly open: boolean
  readonly resultOf: (test: TestCase) => Result
}

function columnOfRun({language, runtime: {name, version}, results, trouble}: Run): Column {
  const implementation = {
    id: `${language} ${name} ${version}`,
    language,
    runtime: name,
    version,
    reported: false
  }
  const known = new Map(results.map((result) => [result.test, result]))
  const absent = {outcome: 'not run' as const, reason: trouble ?? 'it gave no result'}
  return {
    implementation,
    open: false,
    resultOf: ({id}) => ({implementation: implementation.id, ...outcomeOf(known.get(id) ?? absent)})
  }
}

function byId(columns: readonly Column[]): ReadonlyMap<string, Implementation> {
  return new Map(columns.map(({implementation}) => [implementation.id, implementation]))
}

/** A missing runtime is a column; a missing checker has no results to give. */
function columnOfMissing({name, language, version, hint}: Missing): readonly Column[] {
  if (version === undefined) return []
  const runtime = name.endsWith(version) ? name.slice(0, -version.length).trimEnd() : name
  const implementation = {
    id: `${language} ${runtime} ${version}`,
    language,
    runtime,
    version,
    reported: false
  }
  const result: Result = {implementation: implementation.id, outcome: 'not run', reason: hint}
  return [{implementation, open: !/^\d+(?:\.\d+)*$/u.test(version), resultOf: () => result}]
}

function isFor({language, since}: TestCase, {implementation, open}: Column): boolean {
  if (implementation.language !== language) return false
  const {version} = implementation
  return (
    since === undefined || open || since.startsWith(`${version}.`) || compareVersions(since, version) <= 0
  )
}

function outcomeOf({
  outcome,
  reason
}: Pick<TestResult, 'outcome' | 'reason'>): Omit<Result, 'implementation'> {
  return {outcome, ...(reason !== undefined && {reason})}
}

function compareImplementations(left: Implementation, right: Implementation): number {
  return (
    compareText(left.language, right.language) ||
    compareText(left.runtime, right.runtime) ||
    compareVersions(left.version, right.version) ||
    compareText(left.id, right.id)
  )
}
