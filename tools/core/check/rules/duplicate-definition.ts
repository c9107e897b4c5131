import type {Nodes} from '../../model/markdown.ts'
import type {DocumentRule} from '../../model/rule.ts'
import {nodesOf} from '../../model/nodes-of.ts'
import {spanOf} from '../../model/span-of.ts'

/** Of two definitions with one label Markdown takes the first and drops the other without a word. */
export const duplicateDefinition: DocumentRule = {
  code: 'check/duplicate-definition',
  severity: 'error',
  scope: 'document',
  *violations({file, tree}) {
    const firsts = new Map<string, Nodes>()

    for (const node of nodesOf(tree)) {
      if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue
      const key = `${node.type} ${node.identifier}`
      const first = firsts.get(key)

      if (!first) firsts.set(key, node)
      else {
        yield {
          message: `Unexpected second definition of \`${node.label ?? node.identifier}\`, expected a label of its own`,
          span: spanOf(node, file),
          related: [{message: 'First defined here', span: spanOf(first, file)}]
        }
      }
    }
  }
}
