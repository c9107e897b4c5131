import type {Segment} from '../model/artifact.ts'
import type {Block, ReferenceBlock} from '../model/block.ts'
import type {CodeArtifact} from '../model/code.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Outcome} from '../model/outcome.ts'
import {newestOf} from '../model/version.ts'
import {codeOf} from './code-of.ts'
import {dialectOf} from './dialects/dialects.ts'
import {longestExpansion, type BlocksOf} from './expand.ts'
import {madeFor, segmentsOf, trimBlank} from './segments.ts'
import type {Target} from './targets.ts'
import {tangleVectors} from './vectors/tangle-vectors.ts'

/** Make one file that blocks name: its blocks in reading order, a gap between them, what they include in its place. */
export function tangleTarget(target: Target, blocksOf: BlocksOf): Outcome<CodeArtifact> {
  const {role, language, path, blocks} = target
  const [first] = blocks
  if (first?.role === 'vector')
    return tangleVectors(
      path,
      blocks.filter((block) => block.role === 'vector')
    )

  const diagnostics: Diagnostic[] = []
  const segments: Segment[] = []
  const within = new Set<Block>()

  for (const block of blocks.filter((one) => one.role === 'reference')) {
    const code = codeOf(block, blocksOf)
    const lines = trimBlank(code.lines)
    if (code.cut) diagnostics.push(tooLong(block, path))
    for (const one of code.blocks) within.add(one)
    if (segments.length > 0 && lines[0])
      segments.push(...gap(block, dialectOf(language)?.gapBefore(lines[0]) ?? 1))
    for (const line of lines) segments.push(...segmentsOf(line))
  }

  const since = newestOf(Array.from(within, (block) => block.since))
  const executable = segments[0]?.text.startsWith('#!') ?? false
  const value = {
    path,
    segments,
    language,
    role,
    errors: [],
    ...(executable && {executable}),
    ...(since && {since})
  }
  return {value, diagnostics}
}

function gap({info}: ReferenceBlock, lines: number): readonly Segment[] {
  return lines > 0 ? madeFor(info, '\n'.repeat(lines)) : []
}

/** A block that was cut off because what it includes grows without measure. */
export function tooLong({info}: Block, path: string): Diagnostic {
  const message = `Unexpected length of \`${path}\`, expected includes that stay below ${longestExpansion} characters`
  return {code: 'tangle/too-long', severity: 'error', message, span: info}
}
