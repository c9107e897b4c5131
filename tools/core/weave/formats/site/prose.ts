import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {pepAddress, rfcAddress} from '../html/cited-address.ts'

/** A line of plain text as a reader sees it: what stands between backticks is code, PEPs and RFCs lead to their text. */
export function proseOf(line: string): readonly ElementContent[] {
  return line.split(/(`[^`]+`|\b(?:PEP|RFC) \d{1,5}\b)/u).map((part, at): ElementContent => {
    if (at % 2 === 0) return {type: 'text', value: part}
    if (part.startsWith('`')) return h('code', part.slice(1, -1))
    const [kind, number] = part.split(' ')
    const addressOf = kind === 'PEP' ? pepAddress : rfcAddress
    return h('a', {href: addressOf(Number(number))}, part)
  })
}
