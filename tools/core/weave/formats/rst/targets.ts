import type {ClauseMarker, Nodes} from '../../../model/markdown.ts'
import {childrenOf, nodesOf} from '../../../model/nodes-of.ts'
import {plainTextOf} from '../../../model/plain-text.ts'
import {spanOf} from '../../../model/span-of.ts'
import type {Line} from './line.ts'
import type {Surroundings} from './surroundings.ts'

/** Hyperlink targets for the terms that a node defines; they stand above the block that holds it. */
export function termTargetsOf(node: Nodes, {file, defines}: Surroundings): readonly Line[] {
  return [node, ...nodesOf(node)].flatMap((parent) => {
    const children = childrenOf(parent)

    return children.flatMap((child, at) => {
      const term = children[at - 1]
      if (child.type !== 'termMark' || !term) return []
      const origin = spanOf(term, file)
      const target = defines('term', plainTextOf([term]), origin.start)
      return target === undefined ? [] : [{lead: '', text: `.. _${target}:`, origin}]
    })
  })
}

/** Hyperlink targets for the clauses that these markers define. */
export function clauseTargetsOf(
  markers: readonly ClauseMarker[],
  {file, defines}: Surroundings
): readonly Line[] {
  return markers.flatMap((marker) => {
    const origin = spanOf(marker, file)
    const target = defines('clause', marker.id, origin.start)
    return target === undefined ? [] : [{lead: '', text: `.. _${target}:`, origin}]
  })
}
