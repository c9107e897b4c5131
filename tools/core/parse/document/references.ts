import type {Reference} from '../../model/document.ts'
import {spanOf} from '../../model/span-of.ts'
import type {Reading} from '../reading.ts'

/** Every use of a clause or a term in running text. */
export function referencesOf(reading: Reading): readonly Reference[] {
  return reading.visits.flatMap(({node}): readonly Reference[] => {
    if (node.type === 'clauseReference')
      return [{kind: 'clause', name: node.id, span: spanOf(node, reading.file)}]
    if (node.type === 'termReference')
      return [{kind: 'term', name: node.label, span: spanOf(node, reading.file)}]
    return []
  })
}
