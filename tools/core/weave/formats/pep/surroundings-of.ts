import type {Diagnostic} from '../../../model/diagnostic.ts'
import type {Document} from '../../../model/document.ts'
import {nodesOf} from '../../../model/nodes-of.ts'
import {spanOf} from '../../../model/span-of.ts'
import {termKeyOf} from '../../../model/term.ts'
import {resolveAddress} from '../../../model/resolve-address.ts'
import type {Surroundings} from '../rst/surroundings.ts'
import {footnoteLabelsOf} from './footnote-labels-of.ts'
import type {Outline} from './outline.ts'

/** What writing a document's nodes asks for, answered from the document and the outline of the PEP. */
export function surroundingsOf(
  document: Document,
  outline: Outline,
  report: (diagnostic: Diagnostic) => void
): Surroundings {
  const {file, text, tree} = document
  const blocks = new Map(document.blocks.map((block) => [block.span.start, block]))
  const addresses = new Map<string, string>()
  const footnotes = footnoteLabelsOf(tree, outline.places.get(file)?.label ?? 'note')
  const defined = new Map<string, number>()

  for (const node of nodesOf(tree)) {
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url)
  }

  return {
    file,
    text,
    block: (at) => blocks.get(at),
    address: (identifier) => addresses.get(identifier),
    footnote: (identifier) => footnotes.get(identifier) ?? identifier,
    clause: (id) => (outline.clauses.has(id) ? id : undefined),
    term: (label) => outline.terms.get(termKeyOf(label))?.target,
    place: (url) => outline.titles.get(resolveAddress(file, url)),
    defines(kind, name, at) {
      const term = kind === 'term' ? outline.terms.get(termKeyOf(name)) : undefined
      const target = kind === 'term' ? term?.target : name
      const home = kind === 'term' ? term?.file : outline.clauses.get(name)
      if (target === undefined || home !== file) return undefined
      const first = defined.get(target) ?? at
      defined.set(target, first)
      return first === at ? target : undefined
    },
    report({code, message}, node) {
      const span = spanOf(node, file)
      report({code, severity: 'warning', message, span})
    }
  }
}
