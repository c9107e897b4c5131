import type {Block, ReferenceBlock} from '../../model/block.ts'
import {grouped} from '../../model/grouped.ts'
import {includesIn} from '../../model/includes-in.ts'
import type {SpecRule} from '../../model/rule.ts'

/** Code that reaches no file is neither checked nor shipped, however good it looks in the text. */
export const unusedBlock: SpecRule = {
  code: 'check/unused-block',
  severity: 'error',
  scope: 'spec',
  *violations({blocks}) {
    const references = blocks.filter(isReference)
    const reached = reachedFrom(blocks, references)

    for (const block of references) {
      const {name, target, language, info} = block
      if (target || !name || reached.has(keyOf(language, name.name))) continue
      yield {
        message: `Unexpected block \`${name.name}\` that no file includes, expected \`<<${name.name}>>\` in one`,
        span: info
      }
    }
  }
}

/** The names that are included, directly or through others, by whatever is written to a file. */
function reachedFrom(blocks: readonly Block[], references: readonly ReferenceBlock[]): ReadonlySet<string> {
  const named = grouped(references.map((block) => [keyOf(block.language, block.name?.name ?? ''), block]))
  const pending = blocks.filter((block) => block.role !== 'reference' || block.target)
  const reached = new Set<string>()

  for (let block = pending.pop(); block; block = pending.pop()) {
    for (const {name} of includesIn(block)) {
      const key = keyOf(block.language, name)
      if (reached.has(key)) continue
      reached.add(key)
      pending.push(...(named.get(key) ?? []))
    }
  }

  return reached
}

function keyOf(language: string, name: string): string {
  return `${language} ${name}`
}

function isReference(block: Block): block is ReferenceBlock {
  return block.role === 'reference'
}
