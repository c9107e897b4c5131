import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {text} from '../html/text.ts'
import {apiFact, codeFact, type NamedPlace} from './clause-facts.ts'
import type {ClauseEvidence} from './evidence.ts'
import {writeFacts} from './facts.ts'
import type {Links} from './links.ts'
import type {SiteOutline} from './outline.ts'
import type {Place} from './place.ts'
import {writeTests} from './clause-tests.ts'
import {resultsPlace} from './results-place.ts'
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

/** How many members of the API are named; the page of results has all. */
const most = 3

/** On few lines what the panel of a clause says once it is opened. */
export function writeDetails({evidence, outline, links, api, source}: ClauseDetails): readonly Element[] {
  const {id, reports} = evidence
  const left = api.length - most
  const rest = left > 0 ? h('a', {href: links.to(resultsPlace('clause', id))}, `${left} more`) : undefined

  return writeFacts([
    codeFact(id, outline, links),
    apiFact(api.slice(0, most), links, rest),
    ['Tests', writeTests(evidence, {outline, links, page: source.place.page})],
    ['Reports', reports.map(writeReport)],
    ['Source', [sourceLinks(source, links)]]
  ])
}

function sourceLinks({place, title, edit}: ClauseDetails['source'], {to}: Links): readonly ElementContent[] {
  return [
    h('a', {href: to(place)}, title),
    ...(edit === undefined ? [] : [text(' · '), h('a', {className: ['edit'], href: edit}, 'Edit this')])
  ]
}
