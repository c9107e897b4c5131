import {spec} from '../../core/graph/documents.ts'
import {programs} from '../../core/graph/programs.ts'
import {selectCases} from '../../core/graph/select.ts'
import {lineAt, lineStartsOf} from '../../core/model/line-starts.ts'
import type {Span} from '../../core/model/span.ts'
import type {Spec} from '../../core/model/spec.ts'
import type {Session} from './session.ts'

/** The clauses and requirements that a question is about. */
export interface Subjects {
  readonly ids: readonly string[]
  /** How the question leads to them, in lines; empty where it names one of them itself. */
  readonly head: string
}

/**
 * What a person asks for with the id of a clause or a requirement, one that is retired, the id of a test, a vector or
 * an example, or a line of a source such as `pep/10-a.md:3`; absent for what is none of them.
 */
export function subjectsOf(session: Session, question: string): Subjects | undefined {
  const known = session.store.ask(spec)
  if (known.requirements.has(question) || known.clauses.has(question)) return {ids: [question], head: ''}
  return retiredAt(question, known) ?? testedBy(question, session) ?? writtenAt(question, session)
}

function retiredAt(question: string, {clauses, retirements}: Spec): Subjects | undefined {
  const retired = retirements.get(question)
  if (!retired) return undefined
  const next = retired.replacement?.name
  const head = `clause ${question}: retired – ${retired.reason}\n${next === undefined ? '' : `  replaced by ${next}\n`}`
  return {ids: next !== undefined && clauses.has(next) ? [next] : [], head}
}

function testedBy(question: string, {store}: Session): Subjects | undefined {
  const all = store.ask(programs)
  const {cases, unknown} = selectCases([question], all, store.ask(spec))
  if (unknown.length > 0) return undefined
  const chosen = all.flatMap((program) => program.cases).filter(({id}) => cases.has(id))
  return about(
    question,
    chosen.flatMap(({clauses}) => clauses)
  )
}

function writtenAt(question: string, session: Session): Subjects | undefined {
  const {file, line} = /^(?<file>[^:]+):(?<line>\d+)(?::\d+)?$/u.exec(question)?.groups ?? {}
  const known = session.store.ask(spec)
  const document = known.documents.find((one) => one.file === file)
  if (!document || line === undefined) return undefined
  const starts = lineStartsOf(document.text)
  const isThere = (first: Span, last = first): boolean =>
    first.file === file &&
    lineAt(starts, first.start) < Number(line) &&
    Number(line) <= lineAt(starts, Math.max(first.end, last.end)) + 1

  const block = known.blocks.find(({span}) => isThere(span))
  if (block) return about(question, 'clauses' in block ? block.clauses.map(({name}) => name) : [])
  const clause = [...known.clauses.values()].find(({span, body}) => isThere(span, body))
  if (clause) return about(question, [clause.id])
  const heading = document.headings.findLast(({span}) => lineAt(starts, span.start) < Number(line))
  const requirement = [...known.requirements.values()].find(
    ({span}) => span.file === file && span.start === heading?.span.start
  )
  return about(question, requirement ? [requirement.id] : [])
}

function about(question: string, names: readonly string[]): Subjects {
  const ids = [...new Set(names)]
  return {ids, head: `${question} is about ${ids.length === 0 ? 'no clause' : ids.join(', ')}\n`}
}
