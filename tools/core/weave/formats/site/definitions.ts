import {termKeyOf} from '../../../model/term.ts'
import type {PageAnchors} from './anchors.ts'
import type {RequirementFacts, Published} from './document-facts.ts'
import type {Place} from './place.ts'
import {slugOf} from './slug.ts'

/** Where clauses, terms and requirements are defined; of two definitions the first counts. */
export interface Definitions {
  readonly clauses: ReadonlyMap<string, DefinedPlace>
  /** By term key. */
  readonly terms: ReadonlyMap<string, DefinedPlace & {readonly name: string}>
  readonly requirements: ReadonlyMap<string, DefinedPlace & RequirementFacts>
}

export interface DefinedPlace extends Place {
  readonly anchor: string
  /** The document that defines it. */
  readonly file: string
}

export function definitionsOf(published: readonly Published[], anchors: PageAnchors): Definitions {
  const clauses = new Map<string, DefinedPlace>()
  const terms = new Map<string, DefinedPlace & {readonly name: string}>()
  const requirements = new Map<string, DefinedPlace & RequirementFacts>()

  for (const {facts, page} of published) {
    const {file} = facts
    const own = anchors(page)
    for (const id of facts.clauses) {
      if (!clauses.has(id)) clauses.set(id, {page, anchor: own.take(id), file})
    }
    for (const one of facts.requirements) {
      if (!requirements.has(one.id)) requirements.set(one.id, {page, anchor: own.take(one.id), file, ...one})
    }
    for (const name of facts.terms) {
      const key = termKeyOf(name)
      if (!terms.has(key)) terms.set(key, {page, anchor: own.take(`term-${slugOf(name)}`), file, name})
    }
  }

  return {clauses, terms, requirements}
}
