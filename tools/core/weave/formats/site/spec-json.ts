import type {Artifact} from '../../../model/artifact.ts'
import type {SiteOutline} from './outline.ts'
import {hrefOf} from './place.ts'
import type {SpecEntries} from './spec-entries.ts'

/** What the schema is known by; it changes with every change that a reader must know of. */
export const specSchema = 'urn:specloom:schema:spec:1'

/** The standard for machines, as `schemas/spec.schema.json` describes it: addresses are relative to the file. */
export function specJson(entries: readonly SpecEntries[], {pages, title}: SiteOutline): Artifact {
  const listed = pages.map(({path, title: name, files}) =>
    JSON.stringify({href: hrefOf('spec.json', {page: path}), title: name, sources: files})
  )
  const lists = {
    pages: listed,
    clauses: entries.flatMap(({clauses}) => clauses),
    terms: entries.flatMap(({terms}) => terms),
    requirements: entries.flatMap(({requirements}) => requirements),
    retired: entries.flatMap(({retired}) => retired)
  }

  const members = [
    `"$schema": ${JSON.stringify(specSchema)}`,
    `"title": ${JSON.stringify(title)}`,
    ...Object.entries(lists).map(([name, items]) => `"${name}": ${listOf(items)}`)
  ]
  return {path: 'dist/site/spec.json', segments: [{text: `{\n  ${members.join(',\n  ')}\n}\n`}]}
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n    ${items.join(',\n    ')}\n  ]`
}
