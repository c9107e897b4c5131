import type {ElementContent} from 'hast'
import {h} from 'hastscript'

const words =
  'MUST NOT|MUST|REQUIRED|SHALL NOT|SHALL|SHOULD NOT|SHOULD|NOT RECOMMENDED|RECOMMENDED|MAY|OPTIONAL'
const found = new RegExp(`(?<![\\p{L}\\p{N}_-])(${words.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}_-])`, 'gu')
const alone: ReadonlySet<string> = new Set(words.split('|'))

/** Whether a text is a keyword of BCP 14 and nothing else. */
export function isKeyword(text: string): boolean {
  return alone.has(text)
}

/** Text in which the keywords of BCP 14 stand out. */
export function withKeywords(value: string): readonly ElementContent[] {
  if (!/M[AU]|SH|RE[CQ]|OPT/u.test(value)) return [{type: 'text', value}]
  return value
    .split(found)
    .map((part, at): ElementContent =>
      at % 2 === 1 ? h('strong', {className: ['keyword']}, part) : {type: 'text', value: part}
    )
}
