import {isEvidence} from '../../../model/is-evidence.ts'
import type {BlockFacts, Published} from './document-facts.ts'
import type {DocumentOutline} from './document-outlines.ts'
import {sourcePageOf} from './page-of.ts'
import type {Place} from './place.ts'

/** Where blocks are shown; those that are hidden, and tests and vectors, in their source. */
export interface CodePlaces {
  /** By clause, what implements it. */
  readonly code: ReadonlyMap<string, readonly CodePlace[]>
  /** By language and name of a block that others include, with a space between. */
  readonly named: ReadonlyMap<string, Place>
  /** By language and id of a test, an example or a vector, with a space between. */
  readonly cases: ReadonlyMap<string, Place>
}

export interface CodePlace extends Place {
  /** Such as `core/response.ts`. */
  readonly title: string
}

export function codePlacesOf(
  published: readonly Published[],
  documents: ReadonlyMap<string, DocumentOutline>
): CodePlaces {
  const code = new Map<string, CodePlace[]>()
  const named = new Map<string, Place>()
  const cases = new Map<string, Place>()

  for (const {facts, page} of published) {
    const anchors = documents.get(facts.file)?.blocks ?? []

    for (const [at, block] of facts.blocks.entries()) {
      const anchor = anchors[at]
      if (anchor === undefined) continue
      const isElsewhere = block.hidden || isEvidence(block)
      const place: Place = {page: isElsewhere ? sourcePageOf(facts.file) : page, anchor}

      if (block.role === 'reference') {
        for (const clause of new Set(block.clauses)) append(code, clause, {...place, title: titleOf(block)})
        if (block.name !== undefined) keepFirst(named, `${block.language} ${block.name}`, place)
      } else if (block.id !== undefined) {
        keepFirst(cases, `${block.language} ${block.id}`, place)
      }
    }
  }

  return {code, named, cases}
}

function titleOf({name, target, language}: BlockFacts): string {
  if (target !== undefined) return name === undefined ? target : `${target} #${name}`
  return name === undefined ? language : `#${name}`
}

function append(lists: Map<string, CodePlace[]>, key: string, place: CodePlace): void {
  const known = lists.get(key)
  if (known) known.push(place)
  else lists.set(key, [place])
}

function keepFirst(places: Map<string, Place>, key: string, place: Place): void {
  if (!places.has(key)) places.set(key, place)
}
