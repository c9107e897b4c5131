import {originOf} from '../model/artifact.ts'
import type {Block} from '../model/block.ts'
import type {Program} from '../model/code.ts'
import type {Compilation} from '../model/findings.ts'
import {grouped} from '../model/grouped.ts'
import {lastUpTo} from '../model/last-up-to.ts'
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
  const sorted = blocks.toSorted((left, right) => left.span.start - right.span.start)
  const files = grouped(sorted.map((block) => [block.span.file, block]))

  return (place) => {
    const block = place && lastUpTo(place.start, files.get(place.file) ?? [], ({span}) => span.start)
    return block && place.start <= block.span.end ? block : undefined
  }
}
