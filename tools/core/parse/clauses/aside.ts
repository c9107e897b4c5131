import type {Nodes} from '../../model/markdown.ts'

const labels: ReadonlySet<string> = new Set(
  ['Note', 'Rationale'].flatMap((label) => [label, `${label}:`, `${label}.`])
)

/** A quote that opens with **Note** or **Rationale**: text that binds nobody. */
export function isAside(node: Nodes): boolean {
  if (node.type !== 'blockquote') return false
  const [first] = node.children
  const strong = first?.type === 'paragraph' ? first.children[0] : undefined
  const label = strong?.type === 'strong' ? strong.children[0] : undefined
  return label?.type === 'text' && labels.has(label.value)
}
