import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {ClauseEvidence} from './evidence.ts'
import type {Fact} from './facts.ts'
import {inOneLine} from './in-one-line.ts'
import type {Links} from './links.ts'
import type {SiteOutline} from './outline.ts'
import type {Place} from './place.ts'
import {proseOf} from './prose.ts'

export interface NamedPlace extends Place {
  readonly title: string
}

/** Why a clause is in its state, where that needs words, and which requirements it answers. */
export function purposeFacts(
  {reason, answers}: Pick<ClauseEvidence, 'reason' | 'answers'>,
  links: Links
): readonly Fact[] {
  return [
    ['Why', reason === undefined ? [] : [proseOf(reason)]],
    ['Answers', inOneLine(answers.map((name) => [requirementLink(name, links)]))]
  ]
}

/** What implements a clause. */
export function codeFact(id: string, {code}: SiteOutline, {to}: Links): Fact {
  return ['Code', inOneLine((code.get(id) ?? []).map((place) => [h('a', {href: to(place)}, place.title)]))]
}

/** Members of the API that implement a clause, and what stands for those that are not named. */
export function apiFact(members: readonly NamedPlace[], {to}: Links, rest?: ElementContent): Fact {
  const names = members.map((place) => [h('a', {href: to(place)}, h('code', place.title))])
  return ['API', inOneLine(names, rest)]
}

function requirementLink(id: string, {requirement}: Links): ElementContent {
  const link = requirement(id)
  return link ? h('a', {href: link.href}, id) : h('code', id)
}
