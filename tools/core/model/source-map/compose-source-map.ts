import {decode, encode, type SourceMapSegment} from '@jridgewell/sourcemap-codec'
import {originOf, render, type Artifact} from '../artifact.ts'
import {lineStartsOf} from '../line-starts.ts'
import {mappedSources} from './mapped-sources.ts'
import type {SourceMap} from './source-map.ts'

export interface Composition {
  /** What was compiled. */
  readonly artifact: Artifact
  /** The compiler's map, from what it made to the artifact. */
  readonly mappings: string
  /** The name of what it made. */
  readonly file: string
  /** What stands in front of the path of a source, such as `../`. */
  readonly way: string
  readonly textOf: (file: string) => string | undefined
}

/** Say of each token that a compiler made where the text was written that it was made of; that text is not in the map. */
export function composeSourceMap({
  artifact,
  mappings,
  file,
  way,
  textOf
}: Composition): Omit<SourceMap, 'sourcesContent'> {
  const starts = lineStartsOf(render(artifact))
  const find = finder(artifact)
  const sources = mappedSources(textOf)

  const lines = decode(mappings).map((line) =>
    line.map((segment): SourceMapSegment => {
      const [column, , row, place] = segment
      const origin = row === undefined ? undefined : find((starts[row] ?? 0) + (place ?? 0))
      return origin ? [column, ...sources.placeOf(origin.file, origin.start)] : [column]
    })
  )

  return {
    version: 3,
    file,
    sources: sources.files().map((source) => way + encodeURI(source)),
    names: [],
    mappings: encode(lines)
  }
}

/** As `originOf`, for many offsets of one artifact: each segment is found by halving. */
function finder({path, segments}: Artifact): (offset: number) => ReturnType<typeof originOf> {
  const starts: number[] = []
  let end = 0

  for (const {text} of segments) {
    starts.push(end)
    end += text.length
  }

  return (offset) => {
    let [low, high] = [0, segments.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    const segment = segments[low]
    return segment && originOf({path, segments: [segment]}, offset - (starts[low] ?? 0))
  }
}
