import type {Node, Root} from '../model/markdown.ts'

/** Every node below a root in reading order, however deep. */
export function* nodesOf(root: Root): Iterable<Node> {
  const pending: Node[] = root.children.toReversed()

  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node
    if (hasChildren(node))
      for (let at = node.children.length - 1; at >= 0; at--) pending.push(node.children[at]!)
  }
}

function hasChildren(node: Node): node is Node & {readonly children: readonly Node[]} {
  return 'children' in node
}
