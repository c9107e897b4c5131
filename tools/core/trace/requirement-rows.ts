import {grouped} from '../model/grouped.ts'
import type {ClauseRow, Implementation, MatrixPlace, RequirementRow} from '../model/matrix.ts'
import type {Need, Requirement} from '../model/requirement.ts'
import type {Span} from '../model/span.ts'
import {isVersionOf} from '../model/version.ts'
import type {BrokenCode} from './broken-code.ts'
import {worstOf, type Judgement} from './states.ts'

/** What the rows of requirements are made of. */
export interface RequirementEvidence {
  readonly requirements: Iterable<Requirement>
  readonly clauses: readonly ClauseRow[]
  /** Those that were found, by id. */
  readonly found: ReadonlyMap<string, Implementation>
  readonly broken: ReadonlyMap<string, readonly BrokenCode[]>
  readonly placeOf: (span: Span) => MatrixPlace
}

export function requirementRows(evidence: RequirementEvidence): readonly RequirementRow[] {
  const answers = grouped(
    evidence.clauses.flatMap((clause) => Array.from(new Set(clause.answers), (id) => [id, clause] as const))
  )

  return Array.from(evidence.requirements, (requirement): RequirementRow => {
    const {id, title, kind = '', status, sources, span} = requirement
    const clauses = answers.get(id) ?? []
    const needs = requirement.needs.map((need) => ({
      need: nameOf(need),
      ...judgeNeed(need, clauses, evidence)
    }))
    const common = {id, title, kind, status}
    const links = {sources, clauses: clauses.map((clause) => clause.id), needs, place: evidence.placeOf(span)}
    return {...common, ...judge(requirement, needs), ...links}
  })
}

/** The state of a requirement; see `docs/trace.md`. */
function judge(
  {status, text}: Requirement,
  needs: readonly (Judgement & {readonly need: string})[]
): Pick<RequirementRow, 'state' | 'reason'> {
  if (status === 'refused' || status === 'retired') return {state: 'set aside', reason: `${status}: ${text}`}
  if (status === 'planned') return {state: 'planned', reason: 'accepted, not answered yet'}
  if (status === 'proposed') return {state: 'planned', reason: 'proposed, not accepted yet'}
  const named = needs.map(({need, state, reason}) => ({
    state,
    ...(reason !== undefined && {reason: `${need}: ${reason}`})
  }))
  return worstOf(named, {state: 'unverified', reason: 'it does not say what it needs'})
}

function judgeNeed(need: Need, clauses: readonly ClauseRow[], evidence: RequirementEvidence): Judgement {
  if (clauses.length === 0) return {state: 'unverified', reason: 'no clause answers it'}
  return need.kind === 'clause' ? judgeClauses(clauses) : judgeTests(need, clauses, evidence)
}

function judgeClauses(clauses: readonly ClauseRow[]): Judgement {
  const parts = clauses.map(({id, state, reason}) => ({
    state,
    ...(reason !== undefined && {reason: `\`${id}\` ${state}: ${reason}`})
  }))
  return worstOf(parts, {state: 'unverified'})
}

/** Tests in a language, on the runtimes of a version that were found: all must pass, and one must have run. */
function judgeTests(
  need: Extract<Need, {readonly kind: 'test'}>,
  clauses: readonly ClauseRow[],
  {found, broken}: RequirementEvidence
): Judgement {
  const error = clauses
    .flatMap(({id}) => broken.get(id) ?? [])
    .find(({language}) => language === need.language)
  if (error) return {state: 'failed', reason: `${error.code} by ${error.tool}: ${error.message}`}

  const tests = clauses.flatMap((clause) => clause.tests).filter(({language}) => language === need.language)
  if (tests.length === 0) return {state: 'unverified', reason: `no test in ${need.language}`}

  const results = tests.flatMap(({id, results: all}) =>
    all.filter(({implementation}) => isOf(need, found.get(implementation))).map((result) => ({id, ...result}))
  )
  const bad =
    results.find(({outcome}) => outcome === 'failed') ?? results.find(({outcome}) => outcome === 'not run')
  if (bad)
    return {
      state: bad.outcome === 'failed' ? 'failed' : 'not run',
      reason: `\`${bad.id}\` on ${bad.implementation}: ${bad.reason ?? bad.outcome}`
    }
  return results.length > 0
    ? {state: 'verified'}
    : {state: 'not run', reason: `no runtime of ${nameOf(need)} was found`}
}

function isOf(
  {language, version}: Extract<Need, {readonly kind: 'test'}>,
  implementation: Implementation | undefined
): boolean {
  if (implementation?.language !== language) return false
  return version === undefined || isVersionOf(implementation.version, version)
}

/** A need as it is written. */
function nameOf(need: Need): string {
  return need.kind === 'clause' ? 'clause' : `test:${need.language}${need.version ?? ''}`
}
