import {isClauseId} from '../../model/clause-id.ts'
import type {Association, Nodes} from '../../model/markdown.ts'
import type {DocumentRule} from '../../model/rule.ts'
import {nodesOf} from '../../model/nodes-of.ts'
import {spanOf} from '../../model/span-of.ts'

/**
 * A footnote that nothing refers to is text that nobody reads; a link definition is one that was forgotten.
 *
 * Linking has more to say about one that is labelled like a clause.
 */
export const unusedDefinition: DocumentRule = {
  code: 'check/unused-definition',
  severity: 'warning',
  scope: 'document',
  *violations({file, tree}) {
    const nodes = [...nodesOf(tree)].filter(isAssociated)
    const used = new Set(nodes.filter(({type}) => type.endsWith('Reference')).map(keyOf))

    for (const node of nodes) {
      if (!/definition$/i.test(node.type) || used.has(keyOf(node)) || isClauseId(node.label ?? '')) continue
      const what = node.type === 'definition' ? 'link definition' : 'footnote'
      yield {
        message: `Unexpected ${what} \`${node.label ?? node.identifier}\` that nothing refers to, expected a reference`,
        span: spanOf(node, file)
      }
    }
  }
}

/** Footnotes and links have labels of their own. */
function keyOf({type, identifier}: Nodes & Association): string {
  return `${type.startsWith('footnote') ? '^' : ''}${identifier}`
}

function isAssociated(node: Nodes): node is Nodes & Association {
  return 'identifier' in node
}
