import type {Document} from '../../../model/document.ts'
import {isPepText} from '../../../model/pep.ts'
import type {Definition, Image, Link, Node} from '../../../model/markdown.ts'
import type {Project} from '../../../model/project.ts'
import type {Span} from '../../../model/span.ts'
import {nodesOf} from '../../nodes-of.ts'
import {spanOf} from '../../span-of.ts'

/** An address in the text of a PEP. */
export interface Address {
  readonly url: string
  readonly node: Link | Image | Definition
  readonly span: Span
}

/** Every link, image and definition where a document is part of the PEP; none in any other. */
export function addressesOf({file, tree}: Document, project: Project): readonly Address[] {
  if (!isPepText(file, project)) return []
  return Array.from(nodesOf(tree))
    .filter(hasAddress)
    .map((node) => ({url: node.url, node, span: spanOf(node, file)}))
}

function hasAddress(node: Node): node is Link | Image | Definition {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition'
}
