import type {DocumentRule} from '../../model/rule.ts'
import type {Image, ImageReference, Node} from '../../model/markdown.ts'
import {nodesOf} from '../nodes-of.ts'
import {spanOf} from '../span-of.ts'

/** Who cannot see an image reads what stands in its brackets. */
export const imageWithoutText: DocumentRule = {
  code: 'check/image-without-text',
  severity: 'warning',
  scope: 'document',
  *violations({file, tree}) {
    for (const node of nodesOf(tree)) {
      if (!isImage(node) || node.alt?.trim()) continue
      yield {
        message: 'Unexpected image without text, expected what it shows in its brackets',
        span: spanOf(node, file)
      }
    }
  }
}

function isImage(node: Node): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference'
}
