import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Code} from '../../../model/markdown.ts'
import {startOf} from '../../../model/span-of.ts'
import {languageName} from './language-name.ts'
import type {CodeView, Surroundings} from './surroundings.ts'

/** A block of code; nothing for one that is hidden. */
export function writeCode(node: Code, {codeAt}: Surroundings): readonly ElementContent[] {
  const view = codeAt(startOf(node))
  if (!view) return [h('figure', {className: ['code']}, codeElement([{type: 'text', value: node.value}]))]
  if (view.block.hidden) return []
  return [folded([view], figureOf(view))]
}

/** What shows some blocks of one kind; where a reader has to ask for it, with what they are called. */
export function folded(views: readonly CodeView[], shown: Element): Element {
  const [first] = views
  if (first?.fold === undefined) return shown
  const languages = views.map(({block}) => languageName(block.language)).join(' and ')
  return h('details', {className: ['fold']}, [h('summary', `${first.fold} in ${languages}`), shown])
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
