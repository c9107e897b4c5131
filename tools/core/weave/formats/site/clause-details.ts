import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {counted} from '../counted.ts'
import type {ClauseEvidence, ReportEvidence, TestEvidence} from './evidence.ts'
import type {Links} from './links.ts'
import type {SiteOutline} from './outline.ts'
import type {Place} from './place.ts'
import {proseOf} from './prose.ts'
import {resultsPlace} from './results-place.ts'
import {writeReport, writeTest} from './results.ts'

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

/** How many of a kind are named; the page of results has all. */
const most = 3

export function writeDetails({evidence, outline, links, api, source}: ClauseDetails): Element {
  const {answers, reason, tests, reports, id} = evidence
  const code = outline.code.get(id) ?? []

  const groups: readonly (readonly [string, readonly (readonly ElementContent[])[]])[] = [
    ['Why', reason === undefined ? [] : [proseOf(reason)]],
    ['Answers', answers.map((name) => requirementLink(name, links))],
    ['Code', code.map((place) => [h('a', {href: links.to(place)}, place.title)])],
    ['API', api.length === 0 ? [] : [membersOf(api, links)]],
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

/** Their names on one line; the pages of the code lead to the rest. */
function membersOf(api: readonly NamedPlace[], {to}: Links): readonly ElementContent[] {
  const shown = api
    .slice(0, most)
    .flatMap((place, at) => [
      ...(at === 0 ? [] : [text(', ')]),
      h('a', {href: to(place)}, h('code', place.title))
    ])
  return api.length > most ? [...shown, text(` and ${api.length - most} more`)] : shown
}

function more(count: number, id: string, links: Links): Element {
  return h('dd', h('a', {href: links.to(resultsPlace('clause', id))}, `and ${count} more among the results`))
}

function summaryOf(tests: readonly TestEvidence[], reports: readonly ReportEvidence[]): string {
  const runtimes = new Set(tests.flatMap((test) => test.runtimes)).size
  const languages = new Set(tests.flatMap((test) => test.languages)).size
  const own =
    tests.length === 0
      ? 'no test'
      : `${counted(tests.length, 'test')}${languages > 1 ? ` in ${languages} languages` : ''} on ${counted(runtimes, 'runtime')}`
  return reports.length === 0 ? own : `${own}, ${counted(reports.length, 'report')}`
}

function requirementLink(id: string, {requirement}: Links): readonly ElementContent[] {
  const link = requirement(id)
  return link ? [h('a', {href: link.href}, id), text(`: ${link.title}`)] : [h('code', id)]
}

function sourceLinks({place, title, edit}: ClauseDetails['source'], {to}: Links): readonly ElementContent[] {
  return [
    h('a', {href: to(place)}, title),
    ...(edit === undefined ? [] : [text(' · '), h('a', {className: ['edit'], href: edit}, 'Edit this')])
  ]
}

function text(value: string): ElementContent {
  return {type: 'text', value}
}
