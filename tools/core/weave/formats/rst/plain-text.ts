import type {Node} from '../../../model/markdown.ts'

/** The words of a node without their markup. */
export function plainTextOf(node: Node): string {
  const pieces: string[] = []
  const pending: Node[] = [node]

  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.type === 'html') continue
    if ('value' in next && typeof next.value === 'string') pieces.push(next.value)
    if ('alt' in next && typeof next.alt === 'string') pieces.push(next.alt)
    if ('label' in next && next.type === 'termReference' && typeof next.label === 'string')
      pieces.push(next.label)
    if (next.type === 'clauseReference' && 'id' in next) pieces.push(`[${String(next.id)}]`)
    if (next.type === 'break') pieces.push(' ')
    const children = 'children' in next ? (next.children as readonly Node[]) : []
    for (let at = children.length - 1; at >= 0; at--) pending.push(children[at]!)
  }

  return pieces.join('').replace(/\s+/gu, ' ').trim()
}
