import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {dashed} from '../html/dashed.ts'
import type {Implementation, RequirementRow} from '../../../model/matrix.ts'
import {writeFacts, type Fact} from './facts.ts'
import type {Links} from './links.ts'
import type {SiteOutline} from './outline.ts'
import type {Place} from './place.ts'
import {resultsPlace, type Subject} from './results-place.ts'

/** The results of a clause or a requirement. */
export interface SubjectResults {
  readonly subject: Subject
  readonly id: string
  readonly state: RequirementRow['state']
  /** Where it is defined. */
  readonly place: Place | undefined
  /** What else is known of it, whatever the implementation. */
  readonly facts: readonly Fact[]
  readonly groups: readonly ResultGroup[]
}

/** Implementations of which the same is to be said. */
export interface ResultGroup {
  readonly implementations: readonly Implementation[]
  readonly entries: readonly (readonly ElementContent[])[]
}

export interface ResultsContext {
  readonly implementations: readonly Implementation[]
  /** Of the implementations, in their order. */
  readonly keys: readonly string[]
  readonly outline: SiteOutline
  readonly links: Links
}

/** Each implementation has an id of its own, to which its cell in the matrix leads. */
export function writeSubject(
  {subject, id, state, place, facts, groups}: SubjectResults,
  {implementations, keys, links}: ResultsContext
): Element {
  const {anchor} = resultsPlace(subject, id)
  const anchorOf = (one: Implementation) =>
    resultsPlace(subject, id, keys[implementations.indexOf(one)] ?? '').anchor

  return h('section', {className: ['results'], id: anchor}, [
    h('h3', [
      place ? h('a', {href: links.to(place)}, id) : id,
      ' ',
      h('span', {className: ['state'], dataState: dashed(state)}, state)
    ]),
    ...listOf(facts),
    h(
      'dl',
      groups.flatMap(({implementations: same, entries}) => [
        ...same.map((one) => h('dt', {id: anchorOf(one)}, one.id)),
        h(
          'dd',
          h(
            'ul',
            entries.map((entry) => h('li', [...entry]))
          )
        )
      ])
    )
  ])
}

function listOf(facts: readonly Fact[]): readonly Element[] {
  const written = writeFacts(facts)
  return written.length === 0 ? [] : [h('dl', {className: ['facts']}, [...written])]
}
