import type {Nodes} from '../model/markdown.ts'
import {plainTextOf} from './plain-text.ts'

const labels: ReadonlySet<string> = new Set(['Note', 'Rationale'])

/** A quote that opens with **Note** or **Rationale**: text that binds nobody. */
export function isAside(node: Nodes): boolean {
  if (node.type !== 'blockquote') return false
  const [first] = node.children
  const label = first?.type === 'paragraph' ? first.children[0] : undefined
  return label?.type === 'strong' && labels.has(plainTextOf([label]).replace(/[.:]$/u, ''))
}
