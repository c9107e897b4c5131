import type {Block, ExampleBlock} from '../model/block.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import {namedExamplesOf, promisedOutputsOf, type PromisedOutput} from '../model/promised-output.ts'
import type {Spec} from '../model/spec.ts'
import {renaming} from './renaming.ts'
import {suggester} from '../model/suggester.ts'

/** Every output and every table has an example that prints it, and no example promises two things. */
export function* checkOutputs({blocks}: Spec): Iterable<Diagnostic> {
  yield* checkNames(blocks)
  yield* checkOrphans(blocks)
  yield* checkSources(blocks)
  yield* checkPromises(blocks)
}

function* checkNames(blocks: readonly Block[]): Iterable<Diagnostic> {
  const firsts = new Map<string, ExampleBlock>()

  for (const block of blocks) {
    if (block.role !== 'example' || !block.name) continue
    const {name, span} = block.name
    const key = `${block.language} ${name}`
    const first = firsts.get(key)

    if (!first) {
      firsts.set(key, block)
      continue
    }

    yield {
      code: 'link/duplicate-example',
      severity: 'error',
      message: `Unexpected second example \`${name}\`, expected a name that is not taken`,
      span,
      related: [{message: 'The first one is here', span: first.info}]
    }
  }
}

/** An output that nothing prints, or nobody runs, would be believed and is never checked. */
function* checkOrphans(blocks: readonly Block[]): Iterable<Diagnostic> {
  const unrun = new Set(
    blocks.flatMap((block) => (block.role === 'example' && block.errors.length > 0 ? keyOf(block) : []))
  )

  for (const block of blocks) {
    if (block.role !== 'output' || (block.of && !unrun.has(keyOf(block.of)))) continue
    yield {
      code: 'link/stray-output',
      severity: 'error',
      message: `Unexpected output of ${block.of ? `example \`${block.of.id}\`, which is not run` : 'no example'}, expected one that is run right before it`,
      span: block.info
    }
  }
}

function keyOf({language, id}: Pick<ExampleBlock, 'language' | 'id'>): string {
  return `${language} ${id}`
}

function* checkSources(blocks: readonly Block[]): Iterable<Diagnostic> {
  const named = namedExamplesOf(blocks)
  const nearestExample = suggester(named.keys())

  for (const block of blocks) {
    if (block.role !== 'table' || named.has(block.source.name)) continue
    const {name, span} = block.source
    const nearest = nearestExample(name)
    yield {
      code: 'link/unknown-source',
      severity: 'error',
      message: `Unexpected source \`${name}\`, expected ${nearest === undefined ? `an example with \`#${name}\` that is run` : `\`${nearest}\``}`,
      span,
      ...renaming(span, nearest)
    }
  }
}

/** The first promise is the one that is held; two tables of one example are no less than two places to keep. */
function* checkPromises(blocks: readonly Block[]): Iterable<Diagnostic> {
  const firsts = new Map<string, PromisedOutput['block']>()

  for (const {block, example} of promisedOutputsOf(blocks)) {
    const key = keyOf(example)
    const first = firsts.get(key)
    if (!first) firsts.set(key, block)
    if (!first || first === block) continue

    yield {
      code: 'link/duplicate-output',
      severity: 'error',
      message: `Unexpected second output of example \`${example.id}\`, expected one output or one table`,
      span: block.role === 'table' ? block.source.span : block.info,
      related: [{message: 'The first one is here', span: first.info}]
    }
  }
}
