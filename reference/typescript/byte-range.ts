/** The one part that is asked for: where it begins, and its end. */
export function byteRangeOf(
  values: readonly string[],
  length: number
): readonly [first: number, end: number] | undefined {
  const [value] = values
  if (value === undefined || values.length > 1) return undefined
  const found = /^bytes=[ \t]*([0-9]*)-([0-9]*)$/i.exec(value)
  const [, first = '', last = ''] = found ?? []
  if (first === '' && last === '') return undefined
  if (first === '') {
    const suffix = Number(last)
    if (suffix > 0 && length === 0) return undefined
    return [suffix === 0 ? length : Math.max(0, length - suffix), length]
  }
  if (last !== '' && Number(last) < Number(first)) return undefined
  const end = last === '' ? length : Math.min(length, Number(last) + 1)
  return [Number(first), end]
}
