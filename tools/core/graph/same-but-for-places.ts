/**
 * Whether two values say the same, wherever it is said: what a record has as its `place`, or as the places of its
 * `code`, does not count.
 */
export function sameButForPlaces(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return false
  if (Array.isArray(before)) {
    return (
      Array.isArray(after) &&
      before.length === after.length &&
      before.every((item, at) => sameButForPlaces(item, after[at]))
    )
  }

  const [left, right] = [before as Fields, after as Fields]
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) =>
        key === 'place' ||
        key === 'code' ||
        (Object.hasOwn(right, key) && sameButForPlaces(left[key], right[key]))
    )
  )
}

type Fields = Readonly<Record<string, unknown>>
