import type {Matrix} from '../../../model/matrix.ts'
import type {Spec} from '../../../model/spec.ts'
import {termKeyOf} from '../../../model/term.ts'
import type {SiteName} from './names-script.ts'
import {hrefOf, type Place} from './place.ts'
import type {SiteOutline} from './outline.ts'
import {whereaboutsOf} from './whereabouts.ts'

/** Everything on a site that has a name, each kind in reading order. */
export function namesOf(spec: Spec, states: MatrixStates, outline: SiteOutline): readonly SiteName[] {
  const {documents, clauses, terms, requirements, retirements} = spec
  const where = whereaboutsOf(documents, outline)
  const at = (place: Place | undefined) => (place ? hrefOf('', place) : '')

  const needs = new Set(Array.from(outline.requirements.values(), ({page, anchor}) => `${page}#${anchor}`))

  return [
    ...Array.from(clauses.values(), ({id, text, span}): SiteName => ({
      kind: 'clause',
      name: id,
      text,
      path: at(outline.clauses.get(id)),
      where: where.at(span.file, span.start),
      ...stateIn(states.clauses, id)
    })),
    ...Array.from(terms.values(), ({name, text, span}): SiteName => ({
      kind: 'term',
      name,
      text,
      path: at(outline.terms.get(termKeyOf(name))),
      where: where.at(span.file, span.start)
    })),
    ...Array.from(requirements.values(), ({id, title, span}): SiteName => ({
      kind: 'requirement',
      name: id,
      text: title,
      path: at(outline.requirements.get(id)),
      where: where.at(span.file, span.start - 1),
      ...stateIn(states.requirements, id)
    })),
    ...outline.pages.flatMap((page) => {
      const {path, headings} = page
      const parents = where.ofHeadings(page)
      return headings.flatMap(({id, title}, index): SiteName | readonly SiteName[] =>
        needs.has(`${path}#${id}`)
          ? []
          : {
              kind: 'heading',
              name: title,
              text: '',
              path: at({page: path, anchor: id}),
              where: parents[index] ?? ''
            }
      )
    }),
    ...Array.from(retirements.values(), ({id, reason, replacement, span}): SiteName => ({
      kind: 'retired',
      name: id,
      text: reason,
      path: at(
        (replacement && outline.clauses.get(replacement.name)) ?? {
          page: outline.documents.get(span.file)?.page ?? 'index.html',
          anchor: id
        }
      ),
      where: where.at(span.file, span.start)
    }))
  ]
}

/** By id. */
export interface MatrixStates {
  readonly clauses: ReadonlyMap<string, NonNullable<SiteName['state']>>
  readonly requirements: ReadonlyMap<string, NonNullable<SiteName['state']>>
}

export function statesOf({clauses, requirements}: Matrix): MatrixStates {
  return {
    clauses: new Map(clauses.map(({id, state}) => [id, state])),
    requirements: new Map(requirements.map(({id, state}) => [id, state]))
  }
}

function stateIn(states: MatrixStates['clauses'], id: string): Pick<SiteName, 'state'> {
  const state = states.get(id)
  return state === undefined ? {} : {state}
}
