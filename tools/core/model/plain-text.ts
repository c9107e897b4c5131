import type {Nodes} from './markdown.ts'

/** What a reader sees of some nodes, white space folded. */
export function plainTextOf(nodes: readonly Nodes[]): string {
  const pieces: string[] = []
  const waiting = nodes.toReversed()

  for (let node = waiting.pop(); node; node = waiting.pop()) {
    pieces.push(ownTextOf(node))
    if (!('children' in node)) continue
    for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!)
  }

  return pieces.join('').replace(/\s+/gu, ' ').trim()
}

function ownTextOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'pepReference':
    case 'rfcReference':
      return node.value
    case 'code':
      return ` ${node.value}`
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'clauseReference':
      return node.id
    case 'termReference':
      return node.label
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
    case 'html':
    case 'termMark':
    case 'footnoteReference':
      return ''
    default:
      return ' '
  }
}
