/** Freeze a value with everything in it, so that changing it throws. */
export function deepFreeze<Value>(value: Value): Value {
  const pending: unknown[] = [value]

  for (let next = pending.pop(); pending.length > 0 || next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue
    Object.freeze(next)
    for (const part of Object.values(next)) pending.push(part)
  }

  return value
}
