import type {Element} from 'hast'
import {h} from 'hastscript'
import {dashed} from '../html/dashed.ts'
import {htmlOf} from '../html/html-of.ts'
import type {Artifact} from '../../../model/artifact.ts'
import {isClauseId} from '../../../model/clause-id.ts'
import type {Implementation} from '../../../model/matrix.ts'
import {matrixFilter} from './matrix-filter.ts'
import {matrixTotals} from './matrix-totals.ts'
import type {MatrixView, ViewedRow} from './matrix-view.ts'
import {sitePage, type Frame} from './page.ts'
import type {SiteOutline} from './outline.ts'
import {hrefOf} from './place.ts'
import {implementationKeys, resultsPlace, type Subject} from './results-place.ts'
import {proseOf} from './prose.ts'
import {shortNames} from './short-names.ts'

const matrixPath = 'matrix.html'

/** So many narrow columns have room beside the text on the screen of a desk. */
const mostFitting = 12

interface Context {
  readonly frame: Frame
  readonly outline: SiteOutline
}

/** The matrix as tables: each need and each clause with what every implementation's tests say of it. */
export function matrixPage(view: MatrixView, {frame, outline}: Context): Artifact {
  const {implementations, requirements, clauses} = view
  const columns = shortNames(implementations)
  const keys = implementationKeys(implementations)
  const clauseHref = ({id}: ViewedRow) => hrefOf(matrixPath, outline.clauses.get(id) ?? {page: 'index.html'})
  const requirementHref = ({id}: ViewedRow) =>
    hrefOf(matrixPath, outline.requirements.get(id) ?? {page: 'requirements.html'})

  const main = [
    h('h1', 'Matrix'),
    h('p', 'Which need is answered by which clause, and what the tests of each implementation say of it.'),
    ...(clauses.length + requirements.length > 0
      ? [matrixTotals(view), matrixFilter(view, columns)]
      : [h('p', 'The text has neither clauses nor requirements yet.')]),
    ...section({
      title: 'Clauses',
      id: 'clauses',
      subject: 'clause',
      rows: clauses,
      kind: 'Level',
      href: clauseHref
    }),
    ...section({
      title: 'Requirements',
      id: 'requirements',
      subject: 'requirement',
      rows: requirements,
      kind: 'Kind',
      href: requirementHref
    })
  ]

  return sitePage(
    {
      path: matrixPath,
      title: 'Matrix',
      description: `Requirements and clauses of ${frame.title}, with the results of their tests`,
      main: htmlOf(main),
      headings: [],
      wide: true
    },
    frame
  )

  function section({title, id, subject, rows, kind, href}: Section): readonly Element[] {
    if (rows.length === 0) return []
    const className = implementations.length > mostFitting ? ['table'] : ['table', 'fitting']
    return [
      h('h2', {id}, title),
      h('div', {className, tabIndex: 0, role: 'region', ariaLabelledBy: [id]}, [
        h('table', {className: ['matrix'], ariaLabelledBy: [id]}, [
          h(
            'thead',
            h('tr', [
              ...['Name', kind, 'State', 'Text'].map((head) => h('th', {scope: 'col'}, head)),
              ...implementations.map((one, at) => implementationHead(one, columns[at] ?? one.id))
            ])
          ),
          h(
            'tbody',
            rows.map((row) => line(row, {href: href(row), resultHref: resultHref(subject, row), linked}))
          )
        ])
      ])
    ]
  }

  /** The clauses that a text names lead to where they are. */
  function linked(text: string): readonly (Element | string)[] {
    return text.split(/([a-z\d.-]+)/u).flatMap((part, at) => {
      const id = part.replace(/\.$/u, '')
      const place = at % 2 === 0 ? undefined : outline.clauses.get(id)
      return place ? [h('a', {href: hrefOf(matrixPath, place)}, id), part.slice(id.length)] : [part]
    })
  }

  function resultHref(subject: Subject, {id}: ViewedRow): (column: number) => string {
    return (column) => hrefOf(matrixPath, resultsPlace(subject, id, keys[column]))
  }
}

interface Leads {
  readonly href: string
  readonly resultHref: (column: number) => string
  readonly linked: (text: string) => readonly (Element | string)[]
}

interface Section {
  readonly title: string
  readonly id: string
  readonly subject: Subject
  readonly rows: readonly ViewedRow[]
  readonly kind: string
  readonly href: (row: ViewedRow) => string
}

function implementationHead({id, reported}: Implementation, short: string): Element {
  return h('th', {scope: 'col', className: reported ? ['result', 'reported'] : ['result']}, [
    short === id ? short : h('abbr', {title: id}, short)
  ])
}

/** A clause has dots in its name, which no other anchor of the page has. */
function line(
  {id, kind, state, reason, text, outcomes}: ViewedRow,
  {href, resultHref, linked}: Leads
): Element {
  return h('tr', {...(isClauseId(id) && {id})}, [
    h('th', {scope: 'row'}, h('a', {href}, [...breakable(id)])),
    h('td', {className: ['kind']}, kind),
    h('td', {className: ['state'], dataState: dashed(state)}, state),
    h('td', {className: ['text']}, [...linked(text), ...because(reason)]),
    ...outcomes.map((outcome, column) =>
      h('td', {dataOutcome: outcome === undefined ? 'none' : dashed(outcome)}, [
        h('a', {href: resultHref(column)}, h('span', outcome ?? 'no result'))
      ])
    )
  ])
}

function because(reason: string | undefined): readonly (Element | string)[] {
  return reason === undefined ? [] : [' ', h('small', [...proseOf(reason)])]
}

/** A long name may go on in the next line where a part of it ends. */
function breakable(id: string): readonly (Element | string)[] {
  return id.split(/(?<=[.-])/u).flatMap((part, at) => (at === 0 ? [part] : [h('wbr'), part]))
}
