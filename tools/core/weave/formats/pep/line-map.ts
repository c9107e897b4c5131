import type {Artifact} from '../../../model/artifact.ts'
import {lineAt, lineStartsOf} from '../../../model/line-starts.ts'
import type {Span} from '../../../model/span.ts'

/** For each line of a generated file the hand-written file and line that it comes from. */
export interface LineMap {
  readonly path: string
  readonly files: readonly string[]
  /** One for each line: an index into `files` and a line that counts from 1; null for what the tool made up. */
  readonly lines: readonly (readonly [number, number] | null)[]
}

/** Read a line map off a generated file; `textOf` gives the text of the hand-written ones. */
export function lineMapOf(artifact: Artifact, textOf: (file: string) => string): LineMap {
  const files: string[] = []
  const known = new Map<string, readonly number[]>()
  const origins = originsOf(artifact)

  return {path: artifact.path, files, lines: origins.map((origin) => (origin ? place(origin) : null))}

  function place({file, start}: Span): readonly [number, number] {
    const starts = known.get(file) ?? lineStartsOf(textOf(file))
    if (!known.has(file)) files.push(file)
    known.set(file, starts)
    return [files.indexOf(file), lineAt(starts, start) + 1]
  }
}

/** The line map as a file beside the one that it is about. */
export function lineMapArtifact(map: LineMap): Artifact {
  return {path: map.path.replace(/\.rst$/u, '.map.json'), segments: [{text: `${JSON.stringify(map)}\n`}]}
}

/** The first origin of each line. */
function originsOf({segments}: Artifact): readonly (Span | undefined)[] {
  const origins: (Span | undefined)[] = [undefined]

  for (const {text, origin} of segments) {
    const [, ...further] = text.split('\n')
    origins[origins.length - 1] ??= origin
    further.forEach(() => origins.push(undefined))
  }

  return origins.slice(0, -1)
}
