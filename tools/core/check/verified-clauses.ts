import type {Block} from '../model/block.ts'
import type {Name} from '../model/span.ts'

/** The clauses that a test, an example or a vector with a runner names, each with the first place that does. */
export function verifiedClauses(blocks: readonly Block[]): ReadonlyMap<string, Name> {
  const run = new Set(blocks.flatMap((block) => (block.role === 'test' ? (block.vectors?.name ?? []) : [])))
  const verified = new Map<string, Name>()

  for (const block of blocks) {
    for (const name of verifiedBy(block, run)) if (!verified.has(name.name)) verified.set(name.name, name)
  }

  return verified
}

/** A runner's results are those of the vectors that it takes. */
function verifiedBy(block: Block, run: ReadonlySet<string>): readonly Name[] {
  if (block.role === 'test' || block.role === 'example') return block.clauses
  return block.role === 'vector' && run.has(block.kind.name) ? block.clauses : []
}
