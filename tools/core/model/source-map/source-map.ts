import {encode} from '@jridgewell/sourcemap-codec'
import type {Artifact, Segment} from '../artifact.ts'
import {mappedSources} from './mapped-sources.ts'

/** A source map as ECMA-426 has it. */
export interface SourceMap {
  readonly version: 3
  readonly file: string
  readonly sources: readonly string[]
  readonly sourcesContent: readonly (string | null)[]
  readonly names: readonly string[]
  readonly mappings: string
}

/**
 * Say of each token of a generated file where it was written.
 *
 * `folder` is where the artifact's path hangs below, from the project's root, such as `dist/work`; the sources are named
 * relative to the artifact's place in it.
 */
export function sourceMapOf(
  artifact: Artifact,
  textOf: (file: string) => string | undefined,
  folder = ''
): SourceMap {
  const sources = mappedSources(textOf)
  const mappings: [number, number, number, number][][] = [[]]
  let column = 0

  for (const segment of artifact.segments) {
    for (const {at, breaks, offset} of pointsOf(segment)) {
      if (breaks) {
        mappings.push([])
        column = -at
      }
      if (!segment.origin) continue
      mappings.at(-1)?.push([column + at, ...sources.placeOf(segment.origin.file, offset)])
    }

    column += segment.text.length
  }

  return {
    version: 3,
    file: artifact.path.slice(artifact.path.lastIndexOf('/') + 1),
    sources: sources.files().map((file) => wayUp(folder, artifact.path) + file),
    sourcesContent: sources.contents(),
    names: [],
    mappings: encode(mappings)
  }
}

interface Point {
  /** Offset into the segment's text. */
  readonly at: number
  /** Whether a line starts there. */
  readonly breaks: boolean
  /** Offset into the source. */
  readonly offset: number
}

/** What may be told apart in copied text: consumers take the nearest mapping before a column as it is. */
const token = /[\p{L}\p{N}_$]+|[^\s]/gu

function pointsOf({text, origin}: Segment): readonly Point[] {
  const start = origin?.start ?? 0
  const copied = origin !== undefined && origin.end - origin.start === text.length
  const tokens = copied ? Array.from(text.matchAll(token), ({index}) => index) : []
  const lines = Array.from(text.matchAll(/\n/gu), ({index}) => index + 1)
  const inner = tokens.filter((at) => at > 0).map((at) => ({at, breaks: false, offset: start + at}))
  const below = lines.map((at) => ({at, breaks: true, offset: copied ? start + at : start}))
  return [{at: 0, breaks: false, offset: start}, ...inner, ...below]
}

/** From the folder of an artifact to the project's root. */
function wayUp(folder: string, path: string): string {
  return '../'.repeat(
    `${folder}/${path}`.split('/').filter((segment) => segment !== '' && segment !== '.').length - 1
  )
}
