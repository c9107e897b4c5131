import type {Span} from './span.ts'

/**
 * A generated file.
 *
 * It *is* its segments: text and source map are both read from them, so they
 * cannot disagree.
 */
export interface Artifact {
  /** From the project's root, with `/`. */
  readonly path: string
  readonly segments: readonly Segment[]
  readonly executable?: boolean
}

export interface Segment {
  readonly text: string
  /** Where the text came from. */
  readonly origin?: Origin
}

/**
 * A span that has the same length as the text was copied, and offsets shift along;
 * any other is the directive that made the tool write the text, and stands for all of it.
 */
export type Origin = Span

/** A generated file that is no text, such as an archive. */
export interface Asset {
  /** From the project's root, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

export function render(artifact: Artifact): string {
  return artifact.segments.map((segment) => segment.text).join('')
}

/** Find where the characters from `start` to `end` were written by hand; those behind the text stand for its end. */
export function originOf({segments}: Artifact, start: number, end = start): Span | undefined {
  let at = 0

  for (const {text, origin} of segments) {
    const next = at + text.length

    if (start < next) {
      if (!origin) return undefined
      if (origin.end - origin.start !== text.length) return origin
      const from = origin.start + start - at
      return {
        file: origin.file,
        start: from,
        end: Math.max(from, Math.min(origin.end, origin.start + end - at))
      }
    }

    at = next
  }

  return start >= at ? lastOrigin(segments) : undefined
}

function lastOrigin(segments: readonly Segment[]): Span | undefined {
  const origin = segments.findLast((segment) => segment.origin)?.origin
  return origin && {...origin, start: origin.end}
}
