import {endOf, startOf} from '../../model/span-of.ts'
import type {Term} from '../../model/term.ts'
import {plainTextOf} from '../../model/plain-text.ts'
import type {Reading} from '../reading.ts'
import {siblingsOf} from '../syntax/visits.ts'

/** The terms that are defined here: strong text with a mark behind it. */
export function termsOf({file, tree, visits}: Reading): readonly Term[] {
  return visits.flatMap((visit) => {
    if (visit.node.type !== 'termMark') return []
    const strong = siblingsOf(tree, visit)[visit.index - 1]
    if (strong?.type !== 'strong') return []

    let block = visit.parent
    while (block && !isBlock(block.node.type)) block = block.parent

    return [
      {
        name: plainTextOf([strong]),
        text: plainTextOf(block ? [block.node] : []),
        span: {
          file,
          start: startOf(strong.children[0] ?? strong),
          end: endOf(strong.children.at(-1) ?? strong)
        }
      }
    ]
  })
}

function isBlock(type: string): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableRow'
}
