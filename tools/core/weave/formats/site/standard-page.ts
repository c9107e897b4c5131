import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Document} from '../../../model/document.ts'
import {fieldValuesOf} from '../../../model/field-values.ts'
import type {State, Totals} from '../../../model/matrix.ts'
import {pepFields} from '../../../model/pep.ts'
import {htmlOf} from '../html/html-of.ts'
import {safeAddress} from '../../../model/safe-address.ts'
import {counted} from '../counted.ts'
import {states, totalOf} from '../states.ts'

/** What stands above the text of a standard: its title, what its front matter says as a PEP's does, and how far it is proven. */
export function writeOpening(title: string, header: Document | undefined, totals: Totals): string {
  return `${htmlOf([h('h1', {id: 'title'}, title), ...(header ? fieldsOf(header) : []), totalsOf(totals)])}\n`
}

/** The header of a PEP, in the order of PEP 12; what is no PEP may write `author` as well. */
function fieldsOf({frontMatter, text}: Document): readonly Element[] {
  const fields = pepFields.flatMap((key) => {
    const field = frontMatter.find((candidate) => candidate.key.name.toLowerCase() === key.toLowerCase())
    const values = field ? fieldValuesOf(field, text) : []
    // The title stands above.
    return key === 'Title' || values.length === 0 ? [] : [{key, values}]
  })

  if (fields.length === 0) return []
  return [
    h(
      'dl',
      {className: ['header']},
      fields.flatMap(({key, values}) => [
        h('dt', key),
        ...values.map(({text: value, link}) => {
          const href = link === undefined ? undefined : safeAddress(link)
          return h('dd', href === undefined ? value : h('a', {href}, value))
        })
      ])
    )
  ]
}

function totalsOf({clauses, requirements, setAside}: Totals) {
  const needs = `${verifiedOf(requirements, 'requirement')}${setAside > 0 ? `, ${setAside} set aside` : ''}`
  if (totalOf(clauses) + totalOf(requirements) + setAside === 0)
    return h('p', {className: ['totals']}, 'The text has neither clauses nor requirements yet.')
  return h('p', {className: ['totals']}, [
    `${verifiedOf(clauses, 'clause')}. ${totalOf(requirements) + setAside > 0 ? `${needs}. ` : ''}`,
    h('a', {href: 'matrix.html'}, 'The matrix'),
    ' has the evidence.'
  ])
}

/** How far a standard is proven, in a few words. */
export function verifiedOf(counts: Readonly<Record<State, number>>, noun: string): string {
  const total = totalOf(counts)
  if (total === 0) return `No ${noun}s`
  const others = states.filter((state) => state !== 'verified' && counts[state] > 0)
  return [
    `${counts.verified} of ${counted(total, noun)} verified`,
    ...others.map((state) => `${counts[state]} ${state}`)
  ].join(', ')
}

/** The title of a page whose text has none. */
export function writeTitle(title: string): string {
  return `${htmlOf([h('h1', {id: 'title'}, title)])}\n`
}
