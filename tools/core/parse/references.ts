import type {Reference} from '../model/document.ts'
import {spanOf, type Reading} from './reading.ts'

/** Every use of a clause or a term in running text. */
export function referencesOf(reading: Reading): readonly Reference[] {
  return reading.visits.flatMap(({node}): readonly Reference[] => {
    if (node.type === 'clauseReference') return [{kind: 'clause', name: node.id, span: spanOf(reading, node)}]
    if (node.type === 'termReference') return [{kind: 'term', name: node.label, span: spanOf(reading, node)}]
    return []
  })
}
