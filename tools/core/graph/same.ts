/** Whether two lists have the same items, each by identity. */
export function sameItems<Item>(before: readonly Item[], after: readonly Item[]): boolean {
  return before.length === after.length && before.every((item, at) => Object.is(item, after[at]))
}

/** Whether two plain values say the same: primitives, arrays and records all the way down. */
export function sameContent(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return false
  if (before instanceof Map || after instanceof Map) return sameMaps(before, after)
  if (Array.isArray(before) || Array.isArray(after)) return sameLists(before, after)

  return sameRecords(before as Fields, after as Fields)
}

type Fields = Readonly<Record<string, unknown>>

function sameRecords(before: Fields, after: Fields): boolean {
  const keys = Object.keys(before)
  return (
    keys.length === Object.keys(after).length &&
    keys.every((key) => Object.hasOwn(after, key) && sameContent(before[key], after[key]))
  )
}

function sameLists(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false
  return before.every((item, at) => sameContent(item, after[at]))
}

function sameMaps(before: unknown, after: unknown): boolean {
  if (!(before instanceof Map) || !(after instanceof Map) || before.size !== after.size) return false

  for (const [key, value] of before) {
    if (!after.has(key) || !sameContent(value, after.get(key))) return false
  }

  return true
}
