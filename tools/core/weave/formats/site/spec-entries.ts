import type {Document} from '../../../model/document.ts'
import {lineAt, lineStartsOf} from '../../../model/line-starts.ts'
import type {State} from '../../../model/matrix.ts'
import type {Span} from '../../../model/span.ts'
import {termKeyOf} from '../../../model/term.ts'
import type {RequirementEvidence} from './evidence.ts'
import type {SiteOutline} from './outline.ts'
import {hrefOf, type Place} from './place.ts'

/** What one document gives to `spec.json`: of each list its items as JSON, with commas between. */
export interface SpecEntries {
  readonly clauses: string
  readonly terms: string
  readonly requirements: string
  readonly retired: string
}

/** What the entries of a document rest on besides the document. */
export interface Known {
  readonly outline: SiteOutline
  readonly stateOf: (clause: string) => State | undefined
  readonly needs: ReadonlyMap<string, RequirementEvidence>
}

export function specEntriesOf(document: Document, {outline, stateOf, needs}: Known): SpecEntries {
  const {file, text} = document
  const starts = lineStartsOf(text)
  const isHere = (place: {readonly file: string} | undefined) => place?.file === file

  return {
    clauses: listOf(
      eachOnce(document.clauses, ({id}) => id)
        .filter(({id}) => isHere(outline.clauses.get(id)))
        .map(({id, level, text: words, answers, span}) =>
          itemOf({
            id,
            ...(level !== undefined && {level}),
            text: words,
            state: stateOf(id) ?? 'unverified',
            answers: answers.map(({name}) => name),
            ...at(outline.clauses.get(id)),
            source: sourceOf(span)
          })
        )
    ),
    terms: listOf(
      eachOnce(document.terms, ({name}) => termKeyOf(name))
        .filter(({name}) => isHere(outline.terms.get(termKeyOf(name))))
        .map(({name, text: words, span}) =>
          itemOf({name, text: words, ...at(outline.terms.get(termKeyOf(name))), source: sourceOf(span)})
        )
    ),
    requirements: listOf(
      eachOnce(document.requirements, ({id}) => id)
        .filter(({id}) => isHere(outline.requirements.get(id)))
        .map(({id, title, kind, status, sources, span}) => {
          const {state = 'unverified', clauses = []} = needs.get(id) ?? {}
          return itemOf({
            id,
            title,
            ...(kind !== undefined && {kind}),
            status,
            state,
            sources,
            clauses,
            ...at(outline.requirements.get(id)),
            source: sourceOf(span)
          })
        })
    ),
    retired: listOf(
      eachOnce(document.retirements, ({id}) => id).map(({id, reason, replacement}) =>
        itemOf({id, reason, ...(replacement && {replacement: replacement.name})})
      )
    )
  }

  function sourceOf({start}: Span): {readonly file: string; readonly line: number} {
    return {file, line: lineAt(starts, start) + 1}
  }
}

function at(place: Place | undefined): {readonly href?: string} {
  return place ? {href: hrefOf('spec.json', place)} : {}
}

function listOf(items: readonly string[]): string {
  return items.join(',\n    ')
}

function itemOf(value: object): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', '\n    ')
}

/** Of several items of one name, the first. */
function eachOnce<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  const known = new Set<string>()
  return items.filter((item) => {
    const name = nameOf(item)
    return !known.has(name) && known.add(name)
  })
}
