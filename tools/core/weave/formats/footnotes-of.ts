import type {FootnoteDefinition, Root} from '../../model/markdown.ts'
import {nodesOf} from '../../model/nodes-of.ts'

/** Every footnote of a document, wherever it is defined; of two with one label the first. */
export function footnotesOf(tree: Root): readonly FootnoteDefinition[] {
  const notes = new Map<string, FootnoteDefinition>()

  for (const node of nodesOf(tree)) {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node)
  }

  return [...notes.values()]
}
