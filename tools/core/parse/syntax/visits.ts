import type {Nodes, Root} from '../../model/markdown.ts'
import {childrenOf} from '../../model/nodes-of.ts'

/** One node of a tree and where it hangs. */
export interface Visit {
  readonly node: Nodes
  readonly parent: Visit | undefined
  /** Among its parent's children. */
  readonly index: number
  readonly depth: number
  /** Among all nodes, a parent before its children. */
  readonly order: number
}

/** Every node below the root, a parent before its children, without recursion. */
export function visitsOf(tree: Root): readonly Visit[] {
  const visits: Visit[] = []
  const waiting = visitsBelow(tree, undefined)

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const visit = {...next, order: visits.length}
    visits.push(visit)
    for (const child of visitsBelow(visit.node, visit)) waiting.push(child)
  }

  return visits
}

/** The nodes within, a parent before its children. */
export function* within(visits: readonly Visit[], {depth, order}: Visit): Iterable<Visit> {
  for (let at = order + 1; at < visits.length; at++) {
    const visit = visits[at]!
    if (visit.depth <= depth) return
    yield visit
  }
}

export function siblingsOf(tree: Root, {parent}: Visit): readonly Nodes[] {
  return childrenOf(parent?.node ?? tree)
}

/** The first sibling behind a node that is no comment, and its place among them. */
export function nextOf(
  siblings: readonly Nodes[],
  index: number
): {readonly node: Nodes; readonly index: number} | undefined {
  for (let at = index + 1; at < siblings.length; at++) {
    const node = siblings[at]!
    if (!(node.type === 'html' && node.value.startsWith('<!--'))) return {node, index: at}
  }

  return undefined
}

/** Last first, for a stack. */
function visitsBelow(node: Nodes, parent: Visit | undefined): Omit<Visit, 'order'>[] {
  const depth = parent ? parent.depth + 1 : 0
  return childrenOf(node)
    .map((child, index) => ({node: child, parent, index, depth}))
    .reverse()
}
