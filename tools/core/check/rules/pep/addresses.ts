import type {Document} from '../../../model/document.ts'
import {isPepText} from '../../../model/pep.ts'
import type {Project} from '../../../model/project.ts'
import type {Span} from '../../../model/span.ts'
import {hasAddress, type Addressed} from '../../has-address.ts'
import {nodesOf} from '../../../model/nodes-of.ts'
import {spanOf} from '../../../model/span-of.ts'

/** An address in the text of a PEP. */
export interface Address {
  readonly url: string
  readonly node: Addressed
  readonly span: Span
}

/** Every link, image and definition where a document is part of the PEP; none in any other. */
export function addressesOf({file, tree}: Document, project: Project): readonly Address[] {
  if (!isPepText(file, project)) return []
  return Array.from(nodesOf(tree))
    .filter(hasAddress)
    .map((node) => ({url: node.url, node, span: spanOf(node, file)}))
}
