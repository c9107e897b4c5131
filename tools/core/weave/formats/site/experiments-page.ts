import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Artifact} from '../../../model/artifact.ts'
import type {ComparedExperiment, ComparedRow, Comparison} from '../../../model/comparison.ts'
import {experimentIdOf} from '../../../model/experiment.ts'
import {htmlOf} from '../html/html-of.ts'
import {comparedCell, summaryOf} from './compared-cell.ts'
import type {SiteFolder} from './folders.ts'
import type {SiteOutline} from './outline.ts'
import type {PageOutline} from './pages.ts'
import {sitePage, type Frame} from './page.ts'
import {hrefOf, type Place} from './place.ts'

interface Context {
  readonly frame: Frame
  readonly outline: SiteOutline
}

/** The designs side by side: what each shows of every task and every requirement; and the other pages of the folder. */
export function experimentsPage(
  {designs, texts, tasks, requirements}: Comparison,
  {title, path, pages}: SiteFolder,
  {frame, outline}: Context
): Artifact {
  const files = new Map(
    Array.from(outline.documents, ([file, {page}]) => [experimentIdOf(file) ?? file, page])
  )
  const known = new Map([...designs, ...texts].map((one) => [files.get(one.id), one]))
  const compared = new Set(designs.map(({id}) => files.get(id)))
  const hrefOfPlace = (place: Place) => hrefOf(path, place)
  const columns = designs.map(linkTo)
  const others = pages.filter((page) => !compared.has(page.path))

  const main = [
    h('h1', {id: 'title'}, title),
    h('p', 'A score is what the tests of a design were written for; it stands as long as they pass.'),
    ...(others.length > 0 ? [h('ul', others.map(entryOf))] : []),
    ...table('Designs', 'designs', [
      headOf('Design', ['Question', 'Status', 'Tasks', 'Requirements']),
      designs.map((design, at) =>
        h('tr', [
          h('th', {scope: 'row'}, linkTo(design)),
          h('td', {className: ['text']}, design.question),
          h('td', design.status),
          h('td', summaryOf(tasks, at)),
          h('td', summaryOf(requirements, at))
        ])
      )
    ]),
    ...table('Tasks', 'tasks', [headOf('Task', columns), tasks.map((row) => lineOf(row, [row.name]))]),
    ...table('Requirements', 'requirements', [
      headOf('Requirement', columns),
      requirements.map((row) => lineOf(row, requirementOf(row.name)))
    ])
  ]

  return sitePage(
    {
      path,
      title,
      description: `The designs that were tried for ${frame.title}, side by side`,
      main: htmlOf(main),
      headings: [],
      wide: true
    },
    frame
  )

  function linkTo({id}: ComparedExperiment): Element {
    const page = files.get(id) ?? path
    return h('a', {href: hrefOfPlace({page})}, outline.pages.find((one) => one.path === page)?.title ?? id)
  }

  function entryOf({path: page, title: name}: PageOutline): Element {
    const text = known.get(page)
    const link = h('a', {href: hrefOfPlace({page})}, name)
    return h('li', text ? [link, ` – ${text.question} (${text.status})`] : [link])
  }

  function requirementOf(id: string): readonly (Element | string)[] {
    const place = outline.requirements.get(id)
    return place ? [h('a', {href: hrefOfPlace(place)}, id), ' ', h('small', place.title)] : [id]
  }

  function lineOf({cells}: ComparedRow, name: readonly (Element | string)[]): Element {
    return h('tr', [
      h('th', {scope: 'row'}, [...name]),
      ...cells.map((cell) =>
        comparedCell(cell, ({language, id}) => {
          const place = outline.cases.get(`${language} ${id}`)
          return place && hrefOfPlace(place)
        })
      )
    ])
  }
}

function headOf(first: string, others: readonly (Element | string)[]): Element {
  return h(
    'thead',
    h(
      'tr',
      [first, ...others].map((head) => h('th', {scope: 'col'}, head))
    )
  )
}

function table(
  title: string,
  id: string,
  [head, rows]: readonly [head: Element, rows: readonly Element[]]
): readonly Element[] {
  if (rows.length === 0) return []
  return [
    h('h2', {id}, title),
    h('div', {className: ['table'], tabIndex: 0, role: 'region', ariaLabelledBy: [id]}, [
      h('table', {className: ['comparison'], ariaLabelledBy: [id]}, [head, h('tbody', [...rows])])
    ])
  ]
}
