import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Code} from '../../../model/markdown.ts'
import {startOf} from '../../../model/span-of.ts'
import type {CodeView, Surroundings} from './surroundings.ts'

/** A block of code; nothing for one that is hidden. */
export function writeCode(node: Code, {codeAt}: Surroundings): readonly ElementContent[] {
  const view = codeAt(startOf(node))
  if (!view) return [h('figure', {className: ['code']}, codeElement([{type: 'text', value: node.value}]))]
  return view.block.hidden ? [] : [figureOf(view)]
}

/** The figure of a block; as one of several tabs it has the tab's name. */
export function figureOf({block, id, caption, lines}: CodeView, tab?: string): Element {
  return h(
    'figure',
    {
      className: ['code'],
      ...(id !== undefined && {id}),
      ...(block.language !== '' && {dataLanguage: block.language}),
      ...(tab !== undefined && {dataTab: tab})
    },
    [...(caption.length > 0 ? [h('figcaption', [...caption])] : []), codeElement(lines())]
  )
}

function codeElement(lines: readonly ElementContent[]): Element {
  return h('pre', {tabIndex: 0}, h('code', [...lines]))
}
