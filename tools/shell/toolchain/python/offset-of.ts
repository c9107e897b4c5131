import {lineStartsOf} from '../../../core/model/line-starts.ts'
import {utf8LengthOf} from '../../../core/model/utf8-length.ts'

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
  const starts = lineStartsOf(text)
  const start = starts[Math.min(line, starts.length) - 1] ?? 0
  const end = text.indexOf('\n', start)
  const content = text.slice(start, end === -1 ? text.length : end)

  if (column === undefined) return start + content.length - content.trimStart().length
  return (
    start + (unit === 'bytes' ? unitsIn(content, column, utf8LengthOf) : unitsIn(content, column, () => 1))
  )
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
