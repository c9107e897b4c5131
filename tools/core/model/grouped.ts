/** What a `Map` makes of its entries, but with every value of a key, in order. */
export function grouped<Key, Value>(
  entries: Iterable<readonly [key: Key, value: Value]>
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()

  for (const [key, value] of entries) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }

  return groups
}
