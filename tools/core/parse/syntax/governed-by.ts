import type {Nodes, Root} from '../../model/markdown.ts'
import {endOf, startOf} from '../../model/span-of.ts'
import {nextOf, siblingsOf, type Visit} from './visits.ts'

/** The rest of the list item that an id line opens, or the paragraph, list or table behind it. */
export function governedBy(
  {text, tree}: {readonly text: string; readonly tree: Root},
  marker: Visit
): readonly Nodes[] {
  const siblings = siblingsOf(tree, marker)

  if (marker.parent?.node.type === 'listItem' && marker.index === 0) {
    const next = siblings.findIndex(({type}, index) => index > 0 && type === 'clauseMarker')
    return siblings.slice(1, next === -1 ? undefined : next)
  }

  const first = nextOf(siblings, marker.index)
  if (!first) return []
  if (isListOrTable(first.node)) return [first.node]
  if (first.node.type !== 'paragraph') return []

  const second = introduces(text, first.node) ? nextOf(siblings, first.index) : undefined
  return second && isListOrTable(second.node) ? [first.node, second.node] : [first.node]
}

function isListOrTable({type}: Nodes): boolean {
  return type === 'list' || type === 'table'
}

/** A colon at the end, emphasis around it or not; within code it is none. */
function introduces(text: string, paragraph: Nodes): boolean {
  const end = endOf(paragraph)
  return /:[*_]{0,3}$/u.test(text.slice(Math.max(startOf(paragraph), end - 4), end))
}
