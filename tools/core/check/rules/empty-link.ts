import type {DocumentRule} from '../../model/rule.ts'
import type {Image, Link, Node} from '../../model/markdown.ts'
import {nodesOf} from '../nodes-of.ts'
import {spanOf} from '../span-of.ts'

/** A link that leads nowhere, or that nobody can see or hear. */
export const emptyLink: DocumentRule = {
  code: 'check/empty-link',
  severity: 'error',
  scope: 'document',
  *violations({file, tree}) {
    for (const node of nodesOf(tree)) {
      if (!isLink(node) && !isImage(node)) continue
      const span = spanOf(node, file)
      if (node.url === '') yield {message: `Unexpected ${node.type} to nowhere, expected an address`, span}
      if (isLink(node) && node.children.length === 0)
        yield {message: 'Unexpected link without text, expected some', span}
    }
  }
}

function isLink(node: Node): node is Link {
  return node.type === 'link'
}

function isImage(node: Node): node is Image {
  return node.type === 'image'
}
