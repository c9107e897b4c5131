import type {DocumentRule} from '../../model/rule.ts'
import {nodesOf} from '../../model/nodes-of.ts'
import {spanOf} from '../../model/span-of.ts'

/** Who cannot see an image reads what stands in its brackets. */
export const imageWithoutText: DocumentRule = {
  code: 'check/image-without-text',
  severity: 'warning',
  scope: 'document',
  *violations({file, tree}) {
    for (const node of nodesOf(tree)) {
      if ((node.type !== 'image' && node.type !== 'imageReference') || node.alt?.trim()) continue
      yield {
        message: 'Unexpected image without text, expected what it shows in its brackets',
        span: spanOf(node, file)
      }
    }
  }
}
