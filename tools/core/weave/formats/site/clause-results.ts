import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {counted} from '../counted.ts'
import {languageName} from '../html/language-name.ts'
import type {Implementation} from '../../../model/matrix.ts'
import {apiFact, codeFact, purposeFacts, type NamedPlace} from './clause-facts.ts'
import {testEvidenceOf, type Placeless, type PlacelessTest} from './evidence.ts'
import type {Fact} from './facts.ts'
import {sourcePageOf} from './page-of.ts'
import {proseOf} from './prose.ts'
import {writeTest} from './results.ts'
import {writeSubject, type ResultGroup, type ResultsContext} from './subject-results.ts'

export interface ClauseContext extends ResultsContext {
  /** Members of the API that implement a clause. */
  readonly apiOf: (clause: string) => readonly NamedPlace[]
}

/** What a clause is for, where it is implemented, and what its tests gave on each implementation, or why there is nothing. */
export function writeClauseResults(row: Placeless, context: ClauseContext): Element {
  const groups = new Map<string, Implementation[]>()

  for (const one of context.implementations) {
    const key = keyOf(row, one)
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }

  return writeSubject(
    {
      subject: 'clause',
      id: row.id,
      state: row.state,
      place: context.outline.clauses.get(row.id),
      facts: factsOf(row, context),
      groups: Array.from(groups.values(), (implementations): ResultGroup => ({
        implementations,
        entries: entriesOf(row, implementations, context)
      }))
    },
    context
  )
}

/** No line of a source: an edit that only moves lines leaves this page as it is. */
function factsOf(row: Placeless, {outline, links, apiOf}: ClauseContext): readonly Fact[] {
  const place = outline.clauses.get(row.id)
  const source = place && {page: sourcePageOf(place.file), anchor: place.anchor}
  return [
    ...purposeFacts(row, links),
    codeFact(row.id, outline, links),
    apiFact(apiOf(row.id), links),
    ['Source', place && source ? [[h('a', {href: links.to(source)}, place.file)]] : []]
  ]
}

/** The same for implementations of which the same is to be said. */
function keyOf({tests, reports}: Placeless, {id, language, reported}: Implementation): string {
  const results = (reported ? reports : tests).flatMap((test, at) =>
    test.results
      .filter(({implementation}) => implementation === id)
      .map(({outcome, reason}) => [at, outcome, reason])
  )
  return results.length === 0 ? `${language} ${reported}` : JSON.stringify(results)
}

function entriesOf(
  row: Placeless,
  implementations: readonly Implementation[],
  {outline, links}: ResultsContext
): readonly (readonly ElementContent[])[] {
  const [{reported, language}] = implementations as [Implementation]
  const own = restricted(reported ? row.reports : row.tests, new Set(implementations.map(({id}) => id)))
  if (own.length === 0) return [proseOf(whyNone(row, {reported, language}))]
  return reported
    ? own.flatMap(writeReported)
    : testEvidenceOf(own).map((test) => writeTest(test, outline, links))
}

/** Of tests, only the results of some implementations. */
function restricted(
  tests: readonly PlacelessTest[],
  implementations: ReadonlySet<string>
): readonly PlacelessTest[] {
  return tests.flatMap((test) => {
    const results = test.results.filter(({implementation}) => implementations.has(implementation))
    return results.length === 0 ? [] : {...test, results}
  })
}

/** In words, why an implementation has no result of a clause. */
function whyNone(
  {tests, reason}: Placeless,
  {reported, language}: Pick<Implementation, 'reported' | 'language'>
): string {
  if (reported) return 'no result: the report names this clause in no case'
  if (tests.length === 0) return reason === undefined ? 'no result: no test names it' : `no result: ${reason}`
  const own = tests.filter((test) => test.language === language)
  const others = [...new Set(tests.map((test) => languageName(test.language)))].join(' and ')
  if (own.length === 0) return `no result: ${counted(tests.length, 'test')} in ${others} alone`
  const since = [...new Set(own.flatMap((test) => test.since ?? []))].map((version) => `\`since=${version}\``)
  return `no result: ${counted(own.length, 'test')} for newer versions alone, ${since.join(', ')}`
}

function writeReported({id, results}: PlacelessTest): readonly (readonly ElementContent[])[] {
  return results.map(({outcome, reason}) => [
    h('code', id),
    {type: 'text', value: `: ${reason === undefined ? outcome : `${outcome}: ${reason}`}`}
  ])
}
