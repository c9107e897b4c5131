import type {Block, ExampleBlock, TestBlock} from '../model/block.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Outcome} from '../model/outcome.ts'
import {modulePathOf} from './tangle-module.ts'
import {pathKeyOf} from './target-path.ts'

/** Find the tests and examples that become modules; of two whose files would be one, that which is read first. */
export function modulesOf(blocks: readonly Block[]): Outcome<readonly (TestBlock | ExampleBlock)[]> {
  const modules = new Map<string, TestBlock | ExampleBlock>()
  const diagnostics: Diagnostic[] = []

  for (const block of blocks) {
    const path = block.role === 'test' || block.role === 'example' ? modulePathOf(block) : undefined
    if ((block.role !== 'test' && block.role !== 'example') || path === undefined) continue
    const other = modules.get(pathKeyOf(path))
    if (!other) modules.set(pathKeyOf(path), block)
    // The linker reports equal ids.
    else if (other.id !== block.id) diagnostics.push(collision(block, other))
  }

  return {value: [...modules.values()], diagnostics}
}

function collision({id, info}: TestBlock | ExampleBlock, other: TestBlock | ExampleBlock): Diagnostic {
  return {
    code: 'tangle/colliding-path',
    severity: 'error',
    message: `Unexpected module of \`${id}\`, expected one that can stand beside that of \`${other.id}\``,
    span: info,
    related: [{message: `\`${other.id}\` is here`, span: other.info}]
  }
}
