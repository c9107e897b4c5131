import type {Block, ExampleBlock, OutputBlock, TableBlock} from './block.ts'

/** A block that says what an example prints, with that example. */
export interface PromisedOutput {
  readonly block: OutputBlock | TableBlock
  readonly example: Pick<ExampleBlock, 'id' | 'language'>
}

/** What examples promise to print, in reading order; a table is promised by the example of its name in each language. */
export function promisedOutputsOf(blocks: readonly Block[]): readonly PromisedOutput[] {
  const named = namedExamplesOf(blocks)

  return blocks.flatMap((block): readonly PromisedOutput[] => {
    if (block.role === 'output') return block.of ? [{block, example: block.of}] : []
    if (block.role !== 'table') return []
    return (named.get(block.source.name) ?? []).map((example) => ({block, example}))
  })
}

/** The examples that tables can be produced by, by name: those that are run, the first one of each language. */
export function namedExamplesOf(blocks: readonly Block[]): ReadonlyMap<string, readonly ExampleBlock[]> {
  const named = new Map<string, ExampleBlock[]>()

  for (const block of blocks) {
    if (block.role !== 'example' || !block.name || block.errors.length > 0) continue
    const known = named.get(block.name.name)
    if (!known) named.set(block.name.name, [block])
    else if (!known.some(({language}) => language === block.language)) known.push(block)
  }

  return named
}
