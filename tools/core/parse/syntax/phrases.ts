import {asciiAlphanumeric} from 'micromark-util-character'
import type {Code} from 'micromark-util-types'
import type {Phrase} from './phrase.ts'

/** White space, perhaps with a line break and the quote markers of the next line. */
const gap = '(?:[ \\t\\u00a0]+(?:\\r?\\n[ \\t>]*)?|\\r?\\n[ \\t>]*)'

/** The phrases of the notation, by the character that each starts with. */
export const phrases: readonly (readonly [first: string, phrase: Phrase])[] = [
  [
    '[',
    {
      type: 'clauseReference',
      pattern: /\[([a-z][a-z0-9-]*(?:\.[a-z0-9][a-z0-9-]*)+)\](?![([])/y,
      previous: isNoWord,
      nodeOf: ([, id = '']) => ({type: 'clauseReference', id})
    }
  ],
  [
    '[',
    {
      type: 'termReference',
      pattern: /\[\*([^\s[\]*`\\](?:[^[\]*`\\]*[^\s[\]*`\\])?)\*\](?![([])/y,
      previous: isNoWord,
      nodeOf: ([, label = '']) => ({type: 'termReference', label: folded(label)})
    }
  ],
  [
    '{',
    {
      type: 'termMark',
      pattern: /\{term\}/y,
      previous: (code) => code === asterisk || code === underscore,
      behind: 'strong',
      nodeOf: () => ({type: 'termMark'})
    }
  ],
  [
    'P',
    {
      type: 'pepReference',
      pattern: new RegExp(`PEP${gap}(\\d{1,4})(?!\\w|\\.\\d)`, 'y'),
      previous: isNoWord,
      nodeOf: ([value, number]) => ({type: 'pepReference', number: Number(number), value: folded(value)})
    }
  ],
  [
    'R',
    {
      type: 'rfcReference',
      pattern: new RegExp(
        `RFC${gap}(\\d{1,5})(?!\\w|\\.\\d)(?:,?${gap}(?:§${gap}?|[Ss]ection${gap})(\\d{1,4}(?:\\.\\d{1,4}){0,8})(?!\\.?\\w))?`,
        'y'
      ),
      previous: isNoWord,
      nodeOf: ([value, number, section]) => ({
        type: 'rfcReference',
        number: Number(number),
        value: folded(value),
        ...(section !== undefined && {section})
      })
    }
  ]
]

const asterisk = 42
const underscore = 95
const hyphen = 45
const slash = 47

function isNoWord(code: Code): boolean {
  return !asciiAlphanumeric(code) && code !== underscore && code !== hyphen && code !== slash
}

/** On one line, without the quote markers of the lines that it was broken into. */
function folded(text: string): string {
  return text.replace(/\s[\s>]*/gu, ' ')
}
