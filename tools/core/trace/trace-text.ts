import type {Block} from '../model/block.ts'
import type {Spec} from '../model/spec.ts'

/**
 * The links of a spec as text to be committed: each requirement with the clauses that answer it, each clause with its
 * code and its tests.
 *
 * It has neither results, which differ from machine to machine, nor lines, which every edit moves.
 */
export function traceText({clauses, requirements, blocks}: Spec): string {
  const evidence = evidenceOf(blocks)
  const answers = new Map<string, string[]>()
  const lines = [
    '# Made by `spec tangle`: what answers each requirement, what implements and tests each clause.'
  ]

  for (const {id, answers: names} of clauses.values()) {
    for (const name of new Set(names.map((answer) => answer.name))) append(answers, name, id)
  }

  for (const {id, status} of [...requirements.values()].toSorted(byId)) {
    lines.push('', `requirement ${id} (${status})`)
    for (const clause of (answers.get(id) ?? []).toSorted()) lines.push(`  clause ${clause}`)
  }

  for (const {id, level, exception} of [...clauses.values()].toSorted(byId)) {
    const marks = [level ?? 'no level', ...(exception ? [exception.kind] : [])]
    lines.push('', `clause ${id} (${marks.join(', ')})`)
    for (const line of [...(evidence.get(id) ?? [])].toSorted()) lines.push(`  ${line}`)
  }

  return `${lines.join('\n')}\n`
}

/** By clause, a line for each file, each part and each test that names it. */
function evidenceOf(blocks: readonly Block[]): ReadonlyMap<string, ReadonlySet<string>> {
  const evidence = new Map<string, Set<string>>()

  for (const block of blocks) {
    const line = lineOf(block)
    if (line === undefined || !('clauses' in block)) continue

    for (const {name} of block.clauses) {
      const known = evidence.get(name)
      if (known) known.add(line)
      else evidence.set(name, new Set([line]))
    }
  }

  return evidence
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

function append(groups: Map<string, string[]>, key: string, item: string): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}

function byId({id: left}: {readonly id: string}, {id: right}: {readonly id: string}): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
