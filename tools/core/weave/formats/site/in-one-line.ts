import type {ElementContent} from 'hast'
import {text} from '../html/text.ts'

/** Names as a line: `a, b and 2 more`. No line where there is none. */
export function inOneLine(
  names: readonly (readonly ElementContent[])[],
  rest?: ElementContent
): readonly (readonly ElementContent[])[] {
  if (names.length === 0) return []
  const line = names.flatMap((name, at) => (at === 0 ? name : [text(', '), ...name]))
  return [rest === undefined ? line : [...line, text(' and '), rest]]
}
