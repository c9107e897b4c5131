import type {Block, ExampleBlock, TestBlock} from '../model/block.ts'
import {experimentIdOf, type Verdict} from '../model/experiment.ts'
import {grouped} from '../model/grouped.ts'

export type JudgingBlock = (TestBlock | ExampleBlock) & {readonly verdict: Verdict}

/** The tests and examples that say what they show of a design, by experiment; `''` has those that are in none. */
export function verdictsOf(blocks: readonly Block[]): ReadonlyMap<string, readonly JudgingBlock[]> {
  return grouped(
    blocks.filter(isJudging).map((block) => [experimentIdOf(block.span.file) ?? '', block] as const)
  )
}

/** An example that must fail to check is not run, and so shows nothing. */
export function isShown(block: JudgingBlock): boolean {
  return block.role === 'test' || block.errors.length === 0
}

function isJudging(block: Block): block is JudgingBlock {
  return (block.role === 'test' || block.role === 'example') && block.verdict !== undefined
}
