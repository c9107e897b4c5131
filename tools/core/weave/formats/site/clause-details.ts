import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {counted} from '../counted.ts'
import {text} from '../html/text.ts'
import type {ClauseEvidence, ReportEvidence, TestEvidence} from './evidence.ts'
import type {Links} from './links.ts'
import type {SiteOutline} from './outline.ts'
import type {Place} from './place.ts'
import {writeTests} from './clause-tests.ts'
import {proseOf} from './prose.ts'
import {inOneLine} from './in-one-line.ts'
import {writeReport} from './results.ts'

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

/** How many members of the API are named; the pages of the code lead to the rest. */
const most = 3

/** On few lines, since a page has as many panels as clauses and is read before any of them is opened. */
export function writeDetails({evidence, outline, links, api, source}: ClauseDetails): Element {
  const {answers, reason, tests, reports, id} = evidence
  const code = outline.code.get(id) ?? []

  const groups: readonly (readonly [string, readonly (readonly ElementContent[])[]])[] = [
    ['Why', reason === undefined ? [] : [proseOf(reason)]],
    ['Answers', inOneLine(answers.map((name) => [requirementLink(name, links)]))],
    ['Code', inOneLine(code.map((place) => [h('a', {href: links.to(place)}, place.title)]))],
    ['API', inOneLine(...membersOf(api, links))],
    ['Tests', writeTests(evidence, {outline, links, page: source.place.page})],
    ['Reports', reports.map(writeReport)],
    ['Source', [sourceLinks(source, links)]]
  ]

  return h('details', {className: ['evidence']}, [
    h('summary', `Evidence: ${summaryOf(tests, reports)}`),
    h(
      'dl',
      groups.flatMap(([name, lines]) =>
        lines.length === 0 ? [] : [h('dt', name), ...lines.map((line) => h('dd', [...line]))]
      )
    )
  ])
}

function membersOf(
  api: readonly NamedPlace[],
  {to}: Links
): readonly [readonly (readonly ElementContent[])[], ElementContent?] {
  const shown = api.slice(0, most).map((place) => [h('a', {href: to(place)}, h('code', place.title))])
  return api.length > most ? [shown, text(`${api.length - most} more`)] : [shown]
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

function requirementLink(id: string, {requirement}: Links): ElementContent {
  const link = requirement(id)
  return link ? h('a', {href: link.href}, id) : h('code', id)
}

function sourceLinks({place, title, edit}: ClauseDetails['source'], {to}: Links): readonly ElementContent[] {
  return [
    h('a', {href: to(place)}, title),
    ...(edit === undefined ? [] : [text(' · '), h('a', {className: ['edit'], href: edit}, 'Edit this')])
  ]
}
