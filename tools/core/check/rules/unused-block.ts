import type {Block, ReferenceBlock} from '../../model/block.ts'
import type {SpecRule} from '../../model/rule.ts'

/** A line that stands for the blocks of a name. */
const include = /^\s*(?:\/\/|#)\s*<<(?<name>[^<>]+)>>\s*$/

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
  const named = blocksByName(references)
  const pending = blocks.filter((block) => block.role !== 'reference' || block.target)
  const reached = new Set<string>()

  for (let block = pending.pop(); block; block = pending.pop()) {
    for (const {text} of block.lines) {
      const name = text.includes('<<') ? include.exec(text)?.groups?.['name'] : undefined
      const key = keyOf(block.language, name ?? '')
      if (name === undefined || reached.has(key)) continue
      reached.add(key)
      pending.push(...(named.get(key) ?? []))
    }
  }

  return reached
}

function blocksByName(references: readonly ReferenceBlock[]): ReadonlyMap<string, readonly ReferenceBlock[]> {
  const named = new Map<string, ReferenceBlock[]>()

  for (const block of references) {
    const key = keyOf(block.language, block.name?.name ?? '')
    const blocks = named.get(key)
    if (blocks) blocks.push(block)
    else named.set(key, [block])
  }

  return named
}

function keyOf(language: string, name: string): string {
  return `${language} ${name.trim()}`
}

function isReference(block: Block): block is ReferenceBlock {
  return block.role === 'reference'
}
