import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Requirement} from '../../../model/requirement.ts'
import {dashed} from '../html/dashed.ts'
import type {HeadingPlace} from '../html/surroundings.ts'
import {clauseLink} from '../html/write-phrases.ts'
import type {RequirementEvidence} from './evidence.ts'
import {writeFacts, type Fact} from './facts.ts'
import type {Links} from './links.ts'
import {proseOf} from './prose.ts'

/** The heading of a requirement and what is known of it; its reason is running text and stands below. */
export function writeRequirement({
  requirement: {id, kind, status, sources},
  title,
  place,
  evidence,
  links
}: {
  readonly requirement: Requirement
  readonly title: readonly ElementContent[]
  readonly place: HeadingPlace
  readonly evidence: RequirementEvidence | undefined
  readonly links: Links
}): readonly Element[] {
  const facts: readonly Fact[] = [
    ['State', evidence ? [[stateOf(evidence.state)]] : []],
    ['Why', evidence?.reason === undefined ? [] : [proseOf(evidence.reason)]],
    ['Kind', kind === undefined ? [] : [[kind]]],
    ['Status', [[status]]],
    ['Source', sources.map(proseOf)],
    [
      'Needs',
      (evidence?.needs ?? []).map(({need, state, reason}) => [
        h('code', need),
        ' ',
        stateOf(state),
        ...(reason === undefined ? [] : [' ', ...proseOf(reason)])
      ])
    ],
    ['Clauses', (evidence?.clauses ?? []).map((clause) => [clauseLink(clause, links)])]
  ]

  return [
    h(
      `h${place.level}`,
      {id: place.id, className: ['requirement'], ...(evidence && {dataState: dashed(evidence.state)})},
      [
        h('code', {className: ['requirement-id']}, id),
        ' ',
        ...title,
        ' ',
        h('a', {className: ['anchor'], href: `#${place.id}`, ariaLabel: 'Link to this section'}, '#')
      ]
    ),
    h('dl', {className: ['facts']}, [...writeFacts(facts)])
  ]
}

function stateOf(state: RequirementEvidence['state']): Element {
  return h('span', {className: ['state'], dataState: dashed(state)}, state)
}
