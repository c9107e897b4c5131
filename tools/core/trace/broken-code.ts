import {originOf} from '../model/artifact.ts'
import type {Block} from '../model/block.ts'
import type {Program} from '../model/code.ts'
import type {Compilation} from '../model/findings.ts'
import type {Span} from '../model/span.ts'

/** An error that a checker found in code under a clause. */
export interface BrokenCode {
  readonly language: string
  readonly tool: string
  readonly code: string
  readonly message: string
}

/** By clause, the first error that each checker found in its code or its tests. */
export function brokenCodeOf(
  blocks: readonly Block[],
  programs: readonly Program[],
  compilations: readonly Compilation[]
): ReadonlyMap<string, readonly BrokenCode[]> {
  const artifacts = new Map(
    programs.flatMap((program) => program.artifacts).map((artifact) => [artifact.path, artifact])
  )
  const blockAt = finderOf(blocks)
  const broken = new Map<string, BrokenCode[]>()

  for (const {tool, language, problems} of compilations) {
    for (const {path, start, end, code, message, severity} of problems) {
      const artifact = severity === 'error' ? artifacts.get(path) : undefined
      const block = blockAt(artifact && originOf(artifact, start, end))

      for (const {name} of block && 'clauses' in block ? block.clauses : []) {
        const known = broken.get(name)
        if (!known) broken.set(name, [{language, tool, code, message}])
        else if (!known.some((one) => one.tool === tool)) known.push({language, tool, code, message})
      }
    }
  }

  return broken
}

/** Find the block that a place is in. */
function finderOf(blocks: readonly Block[]): (place: Span | undefined) => Block | undefined {
  const files = new Map<string, Block[]>()

  for (const block of blocks) {
    const known = files.get(block.span.file)
    if (known) known.push(block)
    else files.set(block.span.file, [block])
  }

  for (const known of files.values()) known.sort((left, right) => left.span.start - right.span.start)
  return (place) => place && blockIn(files.get(place.file) ?? [], place.start)
}

function blockIn(blocks: readonly Block[], offset: number): Block | undefined {
  let [low, high] = [0, blocks.length]

  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.span.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }

  const block = blocks[low - 1]
  return block && offset <= block.span.end ? block : undefined
}
