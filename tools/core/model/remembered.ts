/**
 * The same function, which does its work once for each value that it is given.
 *
 * Only for pure functions of values that never change: what is remembered lives as long as the value, and an edit leaves
 * most of a standard's values as they are.
 */
export function remembered<Value extends object, Result>(
  work: (value: Value) => Result
): (value: Value) => Result {
  const known = new WeakMap<Value, {readonly result: Result}>()

  return (value) => {
    const before = known.get(value)
    if (before) return before.result
    const result = work(value)
    known.set(value, {result})
    return result
  }
}
