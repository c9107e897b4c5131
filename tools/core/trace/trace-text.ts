import type {Block} from '../model/block.ts'
import {compareText} from '../model/compare-text.ts'
import {grouped} from '../model/grouped.ts'
import type {Spec} from '../model/spec.ts'

/**
 * The links of a spec as text to be committed: each requirement with the clauses that answer it, each clause with its
 * code and its tests.
 *
 * It has neither results, which differ from machine to machine, nor lines, which every edit moves.
 */
export function traceText({clauses, requirements, blocks}: Spec): string {
  const evidence = evidenceOf(blocks)
  const answers = grouped(
    [...clauses.values()].flatMap(({id, answers: names}) =>
      Array.from(new Set(names.map(({name}) => name)), (name) => [name, id] as const)
    )
  )
  const lines = [
    '# Made by `spec tangle`: what answers each requirement, what implements and tests each clause.'
  ]

  for (const {id, status} of [...requirements.values()].toSorted(byId)) {
    lines.push('', `requirement ${id} (${status})`)
    for (const clause of (answers.get(id) ?? []).toSorted()) lines.push(`  clause ${clause}`)
  }

  for (const {id, level, exception} of [...clauses.values()].toSorted(byId)) {
    const marks = [level ?? 'no level', ...(exception ? [exception.kind] : [])]
    lines.push('', `clause ${id} (${marks.join(', ')})`)
    for (const line of [...new Set(evidence.get(id))].toSorted()) lines.push(`  ${line}`)
  }

  return `${lines.join('\n')}\n`
}

/** By clause, a line for each file, each part and each test that names it. */
function evidenceOf(blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> {
  return grouped(
    blocks.flatMap((block) => {
      const line = lineOf(block)
      if (line === undefined || !('clauses' in block)) return []
      return block.clauses.map(({name}) => [name, line] as const)
    })
  )
}

function lineOf(block: Block): string | undefined {
  switch (block.role) {
    case 'reference':
      return `code ${block.language} ${block.target?.name ?? `#${block.name?.name ?? ''}`}`
    case 'test':
    case 'example':
    case 'vector':
      return `${block.role} ${block.language} ${block.id}`
    default:
      return undefined
  }
}

function byId({id: left}: {readonly id: string}, {id: right}: {readonly id: string}): number {
  return compareText(left, right)
}
