import type {Nodes} from './markdown.ts'
import type {Span} from './span.ts'

/** Where a node of the tree stands; the file's start for one without a position, which parsing never makes. */
export function spanOf(node: Nodes, file: string): Span {
  return {file, start: startOf(node), end: endOf(node)}
}

export function startOf({position}: Nodes): number {
  return position?.start.offset ?? 0
}

export function endOf({position}: Nodes): number {
  return position?.end.offset ?? 0
}
