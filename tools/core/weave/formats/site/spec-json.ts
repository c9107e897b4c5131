import type {Artifact} from '../../../model/artifact.ts'
import type {Matrix} from '../../../model/matrix.ts'
import type {Spec} from '../../../model/spec.ts'
import {termKeyOf} from '../../../model/term.ts'
import {hrefOf, type Place} from './place.ts'
import type {SiteOutline} from './outline.ts'

/** What the schema is known by; it changes with every change that a reader must know of. */
export const specSchema = 'urn:specloom:schema:spec:1'

/** The standard for machines, as `schemas/spec.schema.json` describes it: addresses are relative to the file. */
export function specJson(
  {clauses, terms, requirements, retirements}: Spec,
  matrix: Matrix,
  outline: SiteOutline
): Artifact {
  const clauseRows = new Map(matrix.clauses.map((row) => [row.id, row]))
  const needRows = new Map(matrix.requirements.map((row) => [row.id, row]))
  const at = (place: Place | undefined) => ({...(place && {href: hrefOf('spec.json', place)})})
  const [standard] = outline.pages

  const value = {
    $schema: specSchema,
    title: standard?.title ?? '',
    pages: outline.pages.map(({path, title, files}) => ({
      href: hrefOf('spec.json', {page: path}),
      title,
      sources: files
    })),
    clauses: Array.from(clauses.values(), ({id, level, text, answers}) => {
      const row = clauseRows.get(id)
      return {
        id,
        ...(level !== undefined && {level}),
        text,
        state: row?.state ?? 'unverified',
        answers: answers.map(({name}) => name),
        ...at(outline.clauses.get(id)),
        ...(row && {source: row.place})
      }
    }),
    terms: Array.from(terms.values(), ({name, text}) => ({
      name,
      text,
      ...at(outline.terms.get(termKeyOf(name)))
    })),
    requirements: Array.from(requirements.values(), ({id, title, kind, status}) => {
      const row = needRows.get(id)
      return {
        id,
        title,
        ...(kind !== undefined && {kind}),
        status,
        state: row?.state ?? 'unverified',
        clauses: row?.clauses ?? [],
        ...at(outline.requirements.get(id)),
        ...(row && {source: row.place})
      }
    }),
    retired: Array.from(retirements.values(), ({id, reason, replacement}) => ({
      id,
      reason,
      ...(replacement && {replacement: replacement.name})
    }))
  }

  return {path: 'dist/site/spec.json', segments: [{text: `${JSON.stringify(value, undefined, 2)}\n`}]}
}
