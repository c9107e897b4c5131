import type {Nodes} from '../../model/markdown.ts'
import type {DocumentRule, Violation} from '../../model/rule.ts'
import {htmlMisreadings} from '../misreadings/html-misreadings.ts'
import {quoteMisreadings} from '../misreadings/quote-misreadings.ts'
import {requirementMisreadings} from '../misreadings/requirement-misreadings.ts'
import {siblingMisreadings} from '../misreadings/sibling-misreadings.ts'
import {textMisreadings} from '../misreadings/text-misreadings.ts'
import {nodesOf} from '../../model/nodes-of.ts'

/**
 * What the author probably meant as notation, and what the notation has no place for.
 *
 * It is passed on as text, so nothing is lost; that it was not understood is said and counted.
 */
export const notUnderstood: DocumentRule = {
  code: 'check/not-understood',
  severity: 'warning',
  scope: 'document',
  *violations({file, tree, text}) {
    const source = {file, text}
    yield* requirementMisreadings(tree, source)
    yield* siblingMisreadings(tree, source)

    for (const node of nodesOf(tree)) {
      const misreadings: Iterable<Violation> = misreadingsOf(node)
      yield* misreadings
    }

    function* misreadingsOf(node: Nodes): Iterable<Violation> {
      if (node.type === 'html') yield* htmlMisreadings(node, source)
      else if (node.type === 'text') yield* textMisreadings(node, source)
      else if (node.type === 'blockquote') yield* quoteMisreadings(node, source)
      yield* siblingMisreadings(node, source)
    }
  }
}
