import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {text} from '../html/text.ts'
import type {RequirementEvidence} from './evidence.ts'
import type {Outcome} from './matrix-view.ts'
import {resultsPlace} from './results-place.ts'
import {writeSubject, type ResultGroup, type ResultsContext} from './subject-results.ts'

/** From what deserves a look; the last is of clauses that have none. */
const outcomes = ['failed', 'not run', 'passed', 'no result'] as const

/** What the clauses that answer a requirement have come to on each implementation. */
export function writeRequirementResults(
  id: string,
  {state, clauses}: RequirementEvidence,
  context: ResultsContext & {
    /** By clause, in the order of the implementations. */
    readonly outcomesOf: ReadonlyMap<string, readonly (Outcome | undefined)[]>
  }
): Element {
  const {implementations, outline, outcomesOf} = context
  const groups = new Map<string, number[]>()

  for (const at of implementations.keys()) {
    const key = clauses.map((clause) => outcomesOf.get(clause)?.[at] ?? '').join()
    const known = groups.get(key)
    if (known) known.push(at)
    else groups.set(key, [at])
  }

  return writeSubject(
    {
      subject: 'requirement',
      id,
      state,
      place: outline.requirements.get(id),
      facts: [],
      groups: Array.from(groups.values(), (places): ResultGroup => ({
        implementations: places.map((at) => implementations[at]!),
        entries: clauses.length === 0 ? [[text('no result: no clause answers it')]] : entriesOf(places[0]!)
      }))
    },
    context
  )

  function entriesOf(at: number): readonly (readonly ElementContent[])[] {
    return outcomes.flatMap((outcome) => {
      const own = clauses.filter((clause) => (outcomesOf.get(clause)?.[at] ?? 'no result') === outcome)
      if (own.length === 0) return []
      return [[text(`${outcome}: `), ...own.flatMap((clause, index) => listed(clause, index, at))]]
    })
  }

  function listed(clause: string, index: number, at: number): readonly ElementContent[] {
    const href = `#${resultsPlace('clause', clause, context.keys[at]).anchor}`
    const known = outcomesOf.has(clause) ? h('a', {href}, clause) : h('code', clause)
    return index === 0 ? [known] : [text(', '), known]
  }
}
