import {render, type Artifact} from '../model/artifact.ts'
import {compareText} from '../model/compare-text.ts'
import type {Manifest} from '../model/plan.ts'

/** Say of each file its hash and the sources that it came from, in the order of the paths. */
export function manifestOf(artifacts: readonly Artifact[], hash: (text: string) => string): Manifest {
  const files = artifacts
    .map((artifact) => [artifact.path, {hash: hash(render(artifact)), sources: sourcesOf(artifact)}] as const)
    .toSorted(([left], [right]) => compareText(left, right))

  return {files: Object.fromEntries(files)}
}

/** A manifest as the file that it is kept in. */
export function manifestText({files}: Manifest): string {
  return `${JSON.stringify({files}, undefined, 2)}\n`
}

/** Read a manifest that was kept; absent for a text that the tool did not write, such as one with a merge conflict in it. */
export function readManifest(text: string): Manifest | undefined {
  const value = parse(text)
  const files = isRecord(value) ? value['files'] : undefined
  if (!isRecord(files)) return undefined

  const entries = Object.entries(files)
  if (!entries.every((entry): entry is [string, Manifest['files'][string]] => isEntry(entry[1])))
    return undefined
  return {files: Object.fromEntries(entries)}
}

function sourcesOf({segments}: Artifact): readonly string[] {
  return [...new Set(segments.flatMap(({origin}) => origin?.file ?? []))].sort()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is Manifest['files'][string] {
  if (!isRecord(value) || typeof value['hash'] !== 'string') return false
  return Array.isArray(value['sources']) && value['sources'].every((source) => typeof source === 'string')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
