import type {Element} from 'hast'
import {h} from 'hastscript'
import {htmlOf} from '../html/html-of.ts'
import {remembered} from '../../../model/remembered.ts'
import {addressable} from './relative-path.ts'

/** A heading of a page as the contents list it. */
export interface Heading {
  readonly id: string
  /** As plain text. */
  readonly title: string
  /** 1 is the title of the page, which is not listed; 2 to 4 are. */
  readonly depth: number
}

/** The contents of a page, as deep as a reader can take in; nothing where a page has a single part. */
export const contentsOf = remembered((headings: readonly Heading[]): string => {
  const listed = headings.filter(({depth}) => depth > 1 && depth < 5)
  if (listed.length < 2) return ''

  const details = h('details', {open: true}, [h('summary', 'Contents'), listOf(listed)])
  return `${htmlOf([h('nav', {className: ['contents'], ariaLabel: 'Contents'}, details)])}\n`
})

/** A heading that is two levels below the one before it stands one level below it. */
function listOf(headings: readonly Heading[]): Element {
  const list = h('ol')
  const open: {readonly depth: number; readonly list: Element}[] = [{depth: 0, list}]

  for (const {id, title, depth} of headings) {
    while (open.length > 1 && open.at(-1)!.depth >= depth) open.pop()
    const item = h('li', h('a', {href: `#${addressable(id)}`}, title))
    listBelow(open.at(-1)!.list).children.push(item)
    open.push({depth, list: item})
  }

  return list
}

/** The list of a list is itself, that of an item is made when it is needed. */
function listBelow(parent: Element): Element {
  if (parent.tagName === 'ol') return parent
  const last = parent.children.at(-1)
  if (last?.type === 'element' && last.tagName === 'ol') return last
  const list = h('ol')
  parent.children.push(list)
  return list
}
