import type {Block} from '../../model/block.ts'
import type {Name} from '../../model/span.ts'
import type {SpecRule} from '../../model/rule.ts'

/** Nobody can claim to conform to a clause that nothing checks. */
export const untestedMust: SpecRule = {
  code: 'check/untested-must',
  severity: 'error',
  scope: 'spec',
  *violations({blocks, clauses}) {
    const tested = new Set(verifiedBy(blocks).map(({name}) => name))

    for (const {id, level, exception, span} of clauses.values()) {
      if (!level?.startsWith('must') || exception || tested.has(id)) continue
      yield {message: `Unexpected untested clause \`${id}\`, expected a test block that names it`, span}
    }
  }
}

/** The clauses that tests, examples and those vectors name which a runner takes. */
function verifiedBy(blocks: readonly Block[]): readonly Name[] {
  const run = new Set(blocks.flatMap((block) => (block.role === 'test' ? (block.vectors?.name ?? []) : [])))

  return blocks.flatMap((block) => {
    if (block.role === 'test' || block.role === 'example') return block.clauses
    return block.role === 'vector' && run.has(block.kind.name) ? block.clauses : []
  })
}
