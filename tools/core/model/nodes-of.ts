import type {Nodes} from './markdown.ts'

/** Every node below another one in reading order, however deep. */
export function* nodesOf(root: Nodes): Iterable<Nodes> {
  const pending = childrenOf(root).toReversed()

  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node
    const children = childrenOf(node)
    for (let at = children.length - 1; at >= 0; at--) pending.push(children[at]!)
  }
}

/** What a node holds; nothing for one that cannot hold any. */
export function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : []
}
