import type {DocumentRule} from '../../model/rule.ts'
import {nodesOf} from '../../model/nodes-of.ts'
import {spanOf} from '../../model/span-of.ts'

/** A link that leads nowhere, or that nobody can see or hear. */
export const emptyLink: DocumentRule = {
  code: 'check/empty-link',
  severity: 'error',
  scope: 'document',
  *violations({file, tree}) {
    for (const node of nodesOf(tree)) {
      if (node.type !== 'link' && node.type !== 'image') continue
      const span = spanOf(node, file)
      if (node.url === '') yield {message: `Unexpected ${node.type} to nowhere, expected an address`, span}
      if (node.type === 'link' && node.children.length === 0)
        yield {message: 'Unexpected link without text, expected some', span}
    }
  }
}
