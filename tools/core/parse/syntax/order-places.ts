import type {Nodes} from '../../model/markdown.ts'

/**
 * End each node before the next one starts.
 *
 * An item whose fence is never closed is said to reach over the marker of the next item; everything that looks for the
 * node at a place counts on there being one.
 */
export function orderPlaces(parents: Iterable<Nodes>): void {
  for (const parent of parents) {
    if (!('children' in parent)) continue
    let limit = parent.position?.end

    for (const {position} of parent.children.toReversed()) {
      if (!position) continue
      if (limit && (position.end.offset ?? 0) > (limit.offset ?? 0)) position.end = {...limit}
      limit = position.start
    }
  }
}
