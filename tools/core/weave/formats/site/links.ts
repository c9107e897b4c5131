import type {State} from '../../../model/matrix.ts'
import {termKeyOf} from '../../../model/term.ts'
import {safeAddress} from '../../../model/safe-address.ts'
import type {ClauseLink} from '../html/surroundings.ts'
import type {SiteOutline} from './outline.ts'
import {hrefOf, type Place} from './place.ts'
import {resolveAddress} from '../../../model/resolve-address.ts'

/** What a page can lead to, as it says it. */
export interface Links {
  readonly to: (place: Place) => string
  readonly clause: (id: string) => ClauseLink | undefined
  readonly term: (label: string) => string | undefined
  readonly requirement: (id: string) => {readonly href: string; readonly title: string} | undefined
  /** Where a link in a document leads. */
  readonly address: (url: string, file: string) => string | undefined
}

/** `stateOf` says how far a clause is proven. */
export function linksOf(
  page: string,
  outline: SiteOutline,
  stateOf: (clause: string) => State | undefined
): Links {
  const to = (place: Place) => hrefOf(page, place)

  return {
    to,
    clause(id) {
      const place = outline.clauses.get(id)
      const state = stateOf(id)
      return place && {href: to(place), ...(state !== undefined && {state})}
    },
    term(label) {
      const place = outline.terms.get(termKeyOf(label))
      return place && to(place)
    },
    requirement(id) {
      const known = outline.requirements.get(id)
      return known && {href: to(known), title: known.title}
    },
    address(url, file) {
      if (/^[a-z][a-z0-9+.-]*:/iu.test(url) || url.startsWith('//')) return safeAddress(url)
      const place = outline.links.get(resolveAddress(file, url))
      return place && to(place)
    }
  }
}
