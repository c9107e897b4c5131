import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {languageName} from '../html/language-name.ts'
import type {ClauseEvidence, ReportEvidence, TestEvidence, Trouble} from './evidence.ts'
import type {Links} from './links.ts'
import type {SiteOutline} from './outline.ts'
import type {Place} from './place.ts'

/** What a reader is told of a clause when asking for the evidence. */
export interface ClauseDetails {
  readonly evidence: ClauseEvidence
  readonly outline: SiteOutline
  readonly links: Links
  /** Members of the API that implement it. */
  readonly api: readonly NamedPlace[]
  /** Where it was written: the line, and where that can be edited. */
  readonly source: {readonly place: Place; readonly title: string; readonly edit?: string}
}

export interface NamedPlace extends Place {
  readonly title: string
}

/** How many of a kind are named; the matrix has all. */
const most = 12

export function writeDetails({evidence, outline, links, api, source}: ClauseDetails): Element {
  const {answers, reason, tests, reports, id} = evidence
  const code = outline.code.get(id) ?? []

  const groups: readonly (readonly [string, readonly (readonly ElementContent[])[]])[] = [
    ['Why', reason === undefined ? [] : [[text(reason)]]],
    ['Answers', answers.map((name) => requirementLink(name, links))],
    ['Code', code.map((place) => [h('a', {href: links.to(place)}, place.title)])],
    ['API', api.map((place) => [h('a', {href: links.to(place)}, h('code', place.title))])],
    ['Tests', tests.map((test) => writeTest(test, outline, links))],
    ['Reports', reports.map(writeReport)],
    ['Source', [sourceLinks(source, links)]]
  ]

  return h('details', {className: ['evidence']}, [
    h('summary', `Evidence: ${summaryOf(tests, reports)}`),
    h(
      'dl',
      groups.flatMap(([name, entries]) =>
        entries.length === 0
          ? []
          : [
              h('dt', name),
              ...entries.slice(0, most).map((entry) => h('dd', [...entry])),
              ...(entries.length > most ? [more(entries.length - most, id, links)] : [])
            ]
      )
    )
  ])
}

function more(count: number, id: string, links: Links): Element {
  return h(
    'dd',
    h('a', {href: links.to({page: 'matrix.html', anchor: id})}, `and ${count} more in the matrix`)
  )
}

function summaryOf(tests: readonly TestEvidence[], reports: readonly ReportEvidence[]): string {
  const runtimes = new Set(tests.flatMap((test) => test.runtimes)).size
  const own =
    tests.length === 0 ? 'no test' : `${counted(tests.length, 'test')} on ${counted(runtimes, 'runtime')}`
  return reports.length === 0 ? own : `${own}, ${counted(reports.length, 'report')}`
}

function requirementLink(id: string, {requirement}: Links): readonly ElementContent[] {
  const link = requirement(id)
  return link ? [h('a', {href: link.href}, id), text(`: ${link.title}`)] : [h('code', id)]
}

function writeTest(test: TestEvidence, outline: SiteOutline, links: Links): readonly ElementContent[] {
  const {id, kind, languages} = test
  const place = outline.cases.get(`${kind === 'vector' ? 'json' : languages[0]} ${id}`)
  const name = place ? h('a', {href: links.to(place)}, id) : h('code', id)
  return [
    name,
    text(
      ` (${kind === 'test' ? '' : `${kind}, `}${languages.map(languageName).join(' and ')}): ${outcomeOf(test)}`
    ),
    ...troublesOf(test.troubles)
  ]
}

function writeReport({implementation, passed, total, troubles}: ReportEvidence): readonly ElementContent[] {
  return [text(`${implementation}: ${passed} of ${total} passed`), ...troublesOf(troubles)]
}

/** In words, on how many runtimes a test passed. */
function outcomeOf({passed, total, runtimes}: TestEvidence): string {
  if (total === 0) return 'nothing has run it'
  const on =
    total === runtimes.length
      ? counted(total, 'runtime')
      : `${total} results on ${counted(runtimes.length, 'runtime')}`
  return passed === total
    ? `passed on ${total === 1 ? runtimes[0] : `all of ${on}`}`
    : `passed on ${passed} of ${on}`
}

function troublesOf(troubles: readonly Trouble[]): readonly ElementContent[] {
  if (troubles.length === 0) return []
  const ways = new Map<string, string[]>()

  for (const {implementation, outcome, reason} of troubles) {
    const way = reason === undefined ? outcome : `${outcome}: ${reason}`
    const known = ways.get(way)
    if (known) known.push(implementation)
    else ways.set(way, [implementation])
  }

  return [h('ul', Array.from(ways, ([way, where]) => h('li', `${way} (${where.join(', ')})`)).slice(0, most))]
}

function sourceLinks({place, title, edit}: ClauseDetails['source'], {to}: Links): readonly ElementContent[] {
  return [
    h('a', {href: to(place)}, title),
    ...(edit === undefined ? [] : [text(' · '), h('a', {className: ['edit'], href: edit}, 'Edit this')])
  ]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
