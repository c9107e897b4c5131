import {compareText} from './compare-text.ts'

/**
 * Which of two files is read first.
 *
 * Folders and files are compared segment by segment, by code unit and without the extension, so that
 * `30-request.md` is read before what stands in `30-request/`, and that before `30-request-body.md`.
 */
export function compareFiles(left: string, right: string): number {
  const ours = left.split('/')
  const theirs = right.split('/')

  for (let at = 0; at < ours.length && at < theirs.length; at++) {
    const order = compareText(stemOf(ours, at), stemOf(theirs, at))
    if (order !== 0) return order
  }

  return ours.length - theirs.length || compareText(left, right)
}

/** A segment of a path; the last one without its extension. */
function stemOf(segments: readonly string[], at: number): string {
  const segment = segments[at] ?? ''
  const dot = at === segments.length - 1 ? segment.lastIndexOf('.') : -1
  return dot > 0 ? segment.slice(0, dot) : segment
}
