import type {Source} from '../../model/source.ts'
import type {Name, Span} from '../../model/span.ts'
import {nameAt} from '../reading.ts'

/** Split at a character where it stands outside code and brackets; white space around the pieces is dropped. */
export function splitOutside(source: Source, {start, end}: Span, separator: string): readonly Name[] {
  const pieces: Name[] = []
  let from = start
  let brackets = 0
  let code = false

  for (let at = start; at < end; at++) {
    const character = source.text[at]!
    if (character === '`') code = !code
    if (code) continue
    if (character === '(' || character === '[') brackets++
    if (character === ')' || character === ']') brackets = Math.max(0, brackets - 1)
    if (character === separator && brackets === 0) take(at)
  }

  take(end)
  return pieces

  function take(to: number): void {
    const raw = source.text.slice(from, to)
    const first = from + raw.length - raw.trimStart().length
    pieces.push(nameAt(source, first, first + raw.trim().length))
    from = to + 1
  }
}
