import type {Root} from '../../../model/markdown.ts'
import {footnotesOf} from '../footnotes-of.ts'

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
