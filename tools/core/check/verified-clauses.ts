import type {Block} from '../model/block.ts'
import type {Name} from '../model/span.ts'

/** The clauses that something names which is run: a test, an example, a vector with a runner; each with the first place. */
export function verifiedClauses(blocks: readonly Block[]): ReadonlyMap<string, Name> {
  const kinds: Kinds = {
    run: new Set(blocks.flatMap((block) => (block.role === 'test' ? (block.vectors?.name ?? []) : []))),
    given: new Set(blocks.flatMap((block) => (block.role === 'vector' ? block.kind.name : [])))
  }
  const verified = new Map<string, Name>()

  for (const block of blocks) {
    if (!isRun(block, kinds)) continue
    for (const name of block.clauses) if (!verified.has(name.name)) verified.set(name.name, name)
  }

  return verified
}

/** The kinds of vectors that a runner takes, and those that there are vectors of. */
interface Kinds {
  readonly run: ReadonlySet<string>
  readonly given: ReadonlySet<string>
}

/** A runner without vectors runs nothing, and neither does an example that must fail to check. */
function isRun(
  block: Block,
  {run, given}: Kinds
): block is Extract<Block, {role: 'test' | 'example' | 'vector'}> {
  if (block.role === 'test') return !block.vectors || given.has(block.vectors.name)
  if (block.role === 'example') return block.errors.length === 0
  return block.role === 'vector' && run.has(block.kind.name)
}
