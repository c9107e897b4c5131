import type {Element} from 'hast'
import {h} from 'hastscript'
import type {RootContent} from '../../../model/markdown.ts'
import {startOf} from '../../../model/span-of.ts'
import {languageName} from './language-name.ts'
import type {CodeView, Surroundings} from './surroundings.ts'
import {figureOf} from './write-code.ts'

/** A block, and what it prints. */
export type Tab = readonly [CodeView, ...CodeView[]]

/** Whether a node says that the blocks behind it are one thing in several languages. */
export function isBoth(node: RootContent): boolean {
  return node.type === 'html' && /^<!--\s*both\s*-->$/u.test(node.value.trim())
}

/** The blocks behind a node that are shown, of one role and each in a language of its own; none where there is but one. */
export function tabsAfter(nodes: readonly RootContent[], at: number, {codeAt}: Surroundings): readonly Tab[] {
  const tabs: [CodeView, ...CodeView[]][] = []

  for (let next = at + 1; next < nodes.length; next += 1) {
    const node = nodes[next]!
    const view = node.type === 'code' ? codeAt(startOf(node)) : undefined
    if (!view || view.block.hidden) break
    const last = tabs.at(-1)

    if (last && view.block.role === 'output') {
      last.push(view)
    } else {
      const {language, role} = view.block
      if (tabs.some(([{block}]) => block.language === language || block.role !== role)) break
      tabs.push([view])
    }
  }

  return tabs.length > 1 ? tabs : []
}

/** Each tab is one element: a figure, or one that holds several. */
export function writeTabs(tabs: readonly Tab[]): Element {
  return h(
    'div',
    {className: ['tabs']},
    tabs.map(([view, ...printed]) => {
      const name = languageName(view.block.language)
      if (printed.length === 0) return figureOf(view, name)
      return h(
        'div',
        {dataTab: name},
        [view, ...printed].map((one) => figureOf(one))
      )
    })
  )
}
