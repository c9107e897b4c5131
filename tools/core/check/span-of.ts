import type {Node} from '../model/markdown.ts'
import type {Span} from '../model/span.ts'

/** Where a node of the tree stands; the file's start for one without a position, which parsing never makes. */
export function spanOf({position}: Node, file: string): Span {
  return {file, start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}
