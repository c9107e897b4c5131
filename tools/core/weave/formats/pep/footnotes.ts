import type {FootnoteDefinition, Node, Root} from '../../../model/markdown.ts'

/** Every footnote of a document, wherever it is defined; of two with one label the first. */
export function footnotesOf(tree: Root): readonly FootnoteDefinition[] {
  const notes = new Map<string, FootnoteDefinition>()

  for (const node of nodesOf(tree)) {
    if (node.type !== 'footnoteDefinition') continue
    // The type of a node says which of its kinds it is.
    const note = node as FootnoteDefinition
    if (!notes.has(note.identifier)) notes.set(note.identifier, note)
  }

  return [...notes.values()]
}

/** The labels of footnotes in the PEP, by identifier: words and hyphens behind the document's own label. */
export function footnoteLabelsOf(tree: Root, prefix: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const taken = new Set<string>()

  for (const {identifier} of footnotesOf(tree)) {
    const word =
      identifier
        .toLowerCase()
        .replace(/[^a-z0-9]+/gu, '-')
        .replace(/^-|-$/gu, '') || 'note'
    let label = `${prefix}.${word}`
    for (let number = 2; taken.has(label); number++) label = `${prefix}.${word}-${number}`
    taken.add(label)
    labels.set(identifier, label)
  }

  return labels
}

/** Every node below a root in reading order, however deep. */
export function* nodesOf(root: Root): Iterable<Node> {
  const pending: Node[] = root.children.toReversed()

  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node
    const children = 'children' in node ? (node.children as readonly Node[]) : []
    for (let at = children.length - 1; at >= 0; at--) pending.push(children[at]!)
  }
}
