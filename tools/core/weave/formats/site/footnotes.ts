import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Root} from '../../../model/markdown.ts'
import {nodesOf} from '../../../model/nodes-of.ts'
import type {FootnoteMark, Surroundings} from '../html/surroundings.ts'
import {writeBlocks} from '../html/write-blocks.ts'
import {footnotesOf} from '../footnotes-of.ts'

/** Gives the marks of a document's footnotes, and remembers for which it gave any. */
export interface Marking {
  readonly mark: (identifier: string) => FootnoteMark | undefined
  readonly isUsed: (identifier: string) => boolean
}

/** Number the footnotes of a document in the order in which they are first used; those that are not used come last. */
export function footnoteMarks(tree: Root, label: string): Marking {
  const numbers = numbersOf(tree)
  const used = new Set<string>()

  return {
    isUsed: (identifier) => used.has(identifier),
    mark(identifier) {
      const number = numbers.get(identifier)
      if (number === undefined) return undefined
      const isFirst = !used.has(identifier)
      used.add(identifier)
      return {number, href: `#${noteId(label, number)}`, ...(isFirst && {id: markId(label, number)})}
    }
  }
}

/** The footnotes of a document, below its text. */
export function writeFootnotes(
  tree: Root,
  label: string,
  surroundings: Surroundings & {readonly footnotes: Marking}
): readonly Element[] {
  const numbers = numbersOf(tree)
  if (numbers.size === 0) return []
  const notes = footnotesOf(tree).toSorted(
    (left, right) => (numbers.get(left.identifier) ?? 0) - (numbers.get(right.identifier) ?? 0)
  )
  // One note may use another: which marks there are is known behind the last.
  const bodies = notes.map(({children}) => writeBlocks(children, surroundings))

  return [
    h('section', {className: ['footnotes'], ariaLabel: 'Footnotes'}, [
      h(
        'ol',
        notes.map(({identifier}, at) => {
          const number = numbers.get(identifier) ?? 0
          const back = h(
            'a',
            {className: ['back'], href: `#${markId(label, number)}`, ariaLabel: 'Back to the text'},
            '↩'
          )
          return h('li', {id: noteId(label, number)}, [
            ...(bodies[at] ?? []),
            ...(surroundings.footnotes.isUsed(identifier) ? [back] : [])
          ])
        })
      )
    ])
  ]
}

function numbersOf(tree: Root): ReadonlyMap<string, number> {
  const defined = footnotesOf(tree).map(({identifier}) => identifier)
  const known = new Set(defined)
  const order = new Set([...[...usedIn(tree)].filter((identifier) => known.has(identifier)), ...defined])
  return new Map(Array.from(order, (identifier, at) => [identifier, at + 1]))
}

function usedIn(tree: Root): ReadonlySet<string> {
  const used = new Set<string>()
  for (const node of nodesOf(tree)) if (node.type === 'footnoteReference') used.add(node.identifier)
  return used
}

/** No other id has a capital letter. */
function noteId(label: string, number: number): string {
  return `Note-${label}-${number}`
}

function markId(label: string, number: number): string {
  return `Mark-${label}-${number}`
}
