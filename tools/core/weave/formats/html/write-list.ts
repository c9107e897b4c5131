import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {List, ListItem} from '../../../model/markdown.ts'
import type {Surroundings} from './surroundings.ts'
import {writeBlocks} from './write-blocks.ts'

export function writeList(list: List, surroundings: Surroundings): Element {
  const loose = list.spread === true || list.children.some(({spread}) => spread === true)
  const items = list.children.map((item) => writeItem(item, loose, surroundings))
  if (!list.ordered) return h('ul', items)
  const {start} = list
  return h('ol', {...(typeof start === 'number' && start !== 1 && {start})}, items)
}

function writeItem(item: ListItem, loose: boolean, surroundings: Surroundings): Element {
  const content = writeBlocks(item.children, surroundings)
  return h('li', loose ? content : content.flatMap(unwrap))
}

/** The paragraphs of a list without blank lines are its items' own text. */
function unwrap(node: ElementContent): readonly ElementContent[] {
  return node.type === 'element' && node.tagName === 'p' ? node.children : [node]
}
