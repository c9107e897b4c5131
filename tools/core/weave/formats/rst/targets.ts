import type {ClauseMarker, Node} from '../../../model/markdown.ts'
import {plainTextOf} from './plain-text.ts'
import type {Line} from './line.ts'
import type {Surroundings} from './surroundings.ts'

/** Hyperlink targets for the terms that a node defines; they stand above the block that holds it. */
export function termTargetsOf(node: Node, {file, defines}: Surroundings): readonly Line[] {
  const lines: Line[] = []
  const pending: Node[] = [node]

  for (let next = pending.pop(); next; next = pending.pop()) {
    const children = 'children' in next ? (next.children as readonly Node[]) : []

    children.forEach((child, at) => {
      const term = children[at - 1]
      if (child.type !== 'termMark' || !term?.position) return
      const {start, end} = term.position
      const name = plainTextOf(term)
      const target = defines('term', name, start.offset ?? 0)
      const origin = {file, start: start.offset ?? 0, end: end.offset ?? 0}
      if (target !== undefined) lines.push({lead: '', text: `.. _${target}:`, origin})
    })

    for (let at = children.length - 1; at >= 0; at--) pending.push(children[at]!)
  }

  return lines
}

/** Hyperlink targets for the clauses that these markers define. */
export function clauseTargetsOf(
  markers: readonly ClauseMarker[],
  {file, defines}: Surroundings
): readonly Line[] {
  return markers.flatMap(({id, position}) => {
    const origin = {file, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
    const target = defines('clause', id, origin.start)
    return target === undefined ? [] : [{lead: '', text: `.. _${target}:`, origin}]
  })
}
