export interface Position {
  /** From 1. */
  readonly line: number
  /** From 0; the first character that is no blank where absent. */
  readonly column?: number
  /** What columns count: bytes of UTF-8, or characters. */
  readonly unit: 'bytes' | 'characters'
}

/** The UTF-16 offset of a position that Python gave; the nearest there is for one outside the text. */
export function offsetOf(text: string, {line, column, unit}: Position): number {
  const start = startOf(text, line)
  const end = text.indexOf('\n', start)
  const content = text.slice(start, end === -1 ? text.length : end)

  if (column === undefined) return start + content.length - content.trimStart().length
  return start + (unit === 'bytes' ? unitsIn(content, column, bytesOf) : unitsIn(content, column, () => 1))
}

function startOf(text: string, line: number): number {
  let start = 0
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', start)
    if (next === -1) break
    start = next + 1
  }
  return start
}

function unitsIn(content: string, column: number, size: (character: string) => number): number {
  let passed = 0
  let units = 0
  for (const character of content) {
    if (passed >= column) break
    passed += size(character)
    units += character.length
  }
  return units
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
