import {isPepText} from '../../../model/pep.ts'
import type {DocumentRule} from '../../../model/rule.ts'
import {nodesOf} from '../../../model/nodes-of.ts'
import {spanOf} from '../../../model/span-of.ts'

/** PEP 12: a table of one column looks like a section's title. */
export const narrowTable: DocumentRule = {
  code: 'pep/narrow-table',
  severity: 'warning',
  scope: 'document',
  *violations({file, tree}, project) {
    if (!isPepText(file, project)) return

    for (const node of nodesOf(tree)) {
      if (node.type !== 'table' || (node.children[0]?.children.length ?? 0) > 1) continue
      yield {message: 'Unexpected table of one column, expected a list', span: spanOf(node, file)}
    }
  }
}
