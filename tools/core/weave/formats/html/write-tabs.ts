import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Code, RootContent} from '../../../model/markdown.ts'
import {startOf} from '../../../model/span-of.ts'
import type {CodeView, Surroundings} from './surroundings.ts'
import {languageName} from './language-name.ts'
import {figureOf} from './write-code.ts'

/** Whether a node says that the blocks behind it are one thing in several languages. */
export function isBoth(node: RootContent): boolean {
  return node.type === 'html' && /^<!--\s*both\s*-->$/u.test(node.value.trim())
}

/** The blocks behind a node that are shown, of one role and each in a language of its own; none where there is but one. */
export function tabsAfter(
  nodes: readonly RootContent[],
  at: number,
  {codeAt}: Surroundings
): readonly Code[] {
  const taken: Code[] = []
  const languages = new Set<string>()
  let role: string | undefined

  for (let next = at + 1; next < nodes.length; next += 1) {
    const node = nodes[next]!
    const view = node.type === 'code' ? codeAt(startOf(node)) : undefined
    if (node.type !== 'code' || !view || view.block.hidden || view.fold !== undefined) break
    const {language} = view.block
    if (languages.has(language) || (role !== undefined && role !== view.block.role)) break
    role = view.block.role
    languages.add(language)
    taken.push(node)
  }

  return taken.length > 1 ? taken : []
}

export function writeTabs(nodes: readonly RootContent[], {codeAt}: Surroundings): Element {
  const views = nodes.flatMap((node): CodeView | readonly CodeView[] => codeAt(startOf(node)) ?? [])
  return h(
    'div',
    {className: ['tabs']},
    views.map((view) => figureOf(view, languageName(view.block.language)))
  )
}
