import type {Block, TestBlock, VectorBlock} from '../model/block.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Name} from '../model/span.ts'
import type {Spec} from '../model/spec.ts'
import {suggester} from '../model/suggester.ts'

/** A vector that nothing runs and a runner that runs nothing both look like tests and are none. */
export function* checkVectors({blocks}: Spec): Iterable<Diagnostic> {
  const vectors = firstOfEach(blocks.filter(isVector).map(({kind}) => kind))
  const runners = firstOfEach(blocks.filter(isTest).flatMap((test) => test.vectors ?? []))
  const nearestVectors = suggester(vectors.keys())
  const nearestRunner = suggester(runners.keys())

  for (const {name, span} of runners.values()) {
    if (vectors.has(name)) continue
    const nearest = nearestVectors(name)
    yield {
      code: 'link/unknown-vectors',
      severity: 'error',
      message: `Unexpected runner of \`${name}\`, expected ${nearest ? `\`${nearest}\`` : 'vectors of that kind'}`,
      span
    }
  }

  for (const {name, span} of vectors.values()) {
    if (runners.has(name)) continue
    const nearest = nearestRunner(name)
    yield {
      code: 'link/unrun-vectors',
      severity: 'error',
      message: `Unexpected vectors of kind \`${name}\`, expected ${nearest ? `\`${nearest}\`` : `a test block with \`vectors=${name}\``}`,
      span
    }
  }
}

function firstOfEach(names: readonly Name[]): ReadonlyMap<string, Name> {
  return new Map(names.toReversed().map((name) => [name.name, name]))
}

function isVector(block: Block): block is VectorBlock {
  return block.role === 'vector'
}

function isTest(block: Block): block is TestBlock {
  return block.role === 'test'
}
