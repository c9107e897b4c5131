import type {Block, ExampleBlock, TestBlock, VectorBlock} from '../model/block.ts'
import type {TestCase} from '../model/code.ts'
import {grouped} from '../model/grouped.ts'
import {promisedOutputsOf} from '../model/promised-output.ts'
import {modulePathOf} from './tangle-module.ts'
import {vectorTextOf} from './vectors/tangle-vectors.ts'

/**
 * What is run of one language, in reading order; a runner gives one case for each vector of its kind.
 *
 * `sinceOf` says what version the module at a path wants.
 */
export function casesOf(
  language: string,
  blocks: readonly Block[],
  sinceOf: (path: string) => string | undefined
): readonly TestCase[] {
  const outputs = outputsOf(language, blocks)
  const vectors = vectorsOf(blocks)

  return blocks.flatMap((block): readonly TestCase[] => {
    if (block.language !== language || (block.role !== 'test' && block.role !== 'example')) return []
    const path = modulePathOf(block)
    if (path === undefined) return []
    const since = sinceOf(path)
    const common = {...commonOf(block), path, ...(since !== undefined && {since})}
    if (block.role === 'example') return exampleOf(block, common, outputs.get(block.id))
    if (!block.vectors) return [{...common, kind: 'test'}]
    return (vectors.get(block.vectors.name) ?? []).map((vector) => vectorOf(common, vector))
  })
}

type Common = Omit<TestCase, 'kind'>

function commonOf({
  id,
  language,
  heading,
  clauses,
  info
}: TestBlock | ExampleBlock | VectorBlock): Omit<Common, 'path'> {
  return {id, language, title: heading, clauses: clauses.map(({name}) => name), span: info}
}

/** One that must fail to check is not run. */
function exampleOf(block: ExampleBlock, common: Common, output: string | undefined): readonly TestCase[] {
  if (block.errors.length > 0) return []
  return [{...common, kind: 'example', ...(output !== undefined && {output})}]
}

function vectorOf(runner: Common, {block, text}: Vector): TestCase {
  const {id, title, clauses, span} = commonOf(block)
  return {
    ...runner,
    id: `${runner.id} × ${id}`,
    kind: 'vector',
    title,
    clauses: [...new Set([...clauses, ...runner.clauses])],
    vector: text,
    span
  }
}

/** What each example must print, by its id. */
function outputsOf(language: string, blocks: readonly Block[]): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>()

  for (const {block, example} of promisedOutputsOf(blocks)) {
    if (example.language !== language || outputs.has(example.id)) continue
    outputs.set(example.id, block.lines.map((line) => `${line.text}\n`).join(''))
  }

  return outputs
}

interface Vector {
  readonly block: VectorBlock
  readonly text: string
}

/** The vectors of each kind that are JSON at all. */
function vectorsOf(blocks: readonly Block[]): ReadonlyMap<string, readonly Vector[]> {
  return grouped(
    blocks
      .filter((block) => block.role === 'vector')
      .flatMap((block) => {
        const text = vectorTextOf(block)
        return text === undefined ? [] : [[block.kind.name, {block, text}] as const]
      })
  )
}
