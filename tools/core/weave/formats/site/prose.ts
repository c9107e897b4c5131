import type {ElementContent} from 'hast'
import {h} from 'hastscript'

/** A line of plain text as a reader sees it: what stands between backticks is code, PEPs and RFCs lead to their text. */
export function proseOf(line: string): readonly ElementContent[] {
  return line.split(/(`[^`]+`|\b(?:PEP|RFC) \d{1,5}\b)/u).map((part, at): ElementContent => {
    if (at % 2 === 0) return {type: 'text', value: part}
    if (part.startsWith('`')) return h('code', part.slice(1, -1))
    const [kind, number = ''] = part.split(' ')
    const href =
      kind === 'PEP'
        ? `https://peps.python.org/pep-${number.padStart(4, '0')}/`
        : `https://www.rfc-editor.org/rfc/rfc${number}`
    return h('a', {href}, part)
  })
}
