import type {Artifact} from '../../../../model/artifact.ts'
import type {Hover} from '../../../../model/hover.ts'
import {grouped} from '../../../../model/grouped.ts'

/** A name where it was written by hand: UTF-16 offsets into a source, and which text tells of it. */
export type PlacedHover = Hover

/** What is said of the names in a generated file, by the sources that they were copied from. */
export function placedHovers(
  {segments}: Artifact,
  hovers: readonly Hover[]
): ReadonlyMap<string, readonly PlacedHover[]> {
  const placed: (readonly [string, PlacedHover])[] = []
  let [at, next] = [0, 0]

  for (const {text, origin} of segments) {
    const end = at + text.length
    while (next < hovers.length && hovers[next]!.start < at) next += 1

    for (; next < hovers.length && hovers[next]!.start < end; next += 1) {
      const hover = hovers[next]!
      const isCopied = origin !== undefined && origin.end - origin.start === text.length
      if (!isCopied || hover.end > end) continue
      const shift = origin.start - at
      placed.push([origin.file, {...hover, start: hover.start + shift, end: hover.end + shift}])
    }

    at = end
  }

  return grouped(placed)
}
