import {markdownLineEnding} from 'micromark-util-character'
import type {Code, Construct, Event, Extension, State, TokenType} from 'micromark-util-types'
import type {PhrasingContent} from '../../model/markdown.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    clauseReference: 'clauseReference'
    termReference: 'termReference'
    termMark: 'termMark'
    pepReference: 'pepReference'
    rfcReference: 'rfcReference'
    phraseText: 'phraseText'
    ordinaryText: 'ordinaryText'
  }
}

/** Something of our notation within running text. */
export interface Phrase {
  readonly type: 'clauseReference' | 'termReference' | 'termMark' | 'pepReference' | 'rfcReference'
  /** Sticky; matched against the source, so that nothing of it is taken for Markdown. */
  readonly pattern: RegExp
  /** Whether it may stand behind this character. */
  readonly previous: (code: Code) => boolean
  /** What must stand right before it; anything where absent. */
  readonly behind?: TokenType
  readonly nodeOf: (match: RegExpExecArray) => PhrasingContent
}

/** A micromark extension that finds a phrase wherever text may start with this character. */
export function phraseSyntax(text: string, first: string, phrase: Phrase): Extension {
  return {text: {[first.charCodeAt(0)]: constructOf(text, phrase)}}
}

export function matchAt(text: string, pattern: RegExp, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}

function constructOf(text: string, {type, pattern, previous, behind}: Phrase): Construct {
  return {
    name: type,
    previous(code) {
      return previous(code) && matchAt(text, pattern, this.now().offset) !== null
    },
    resolveAll: (events) => leaveOrdinary(events, type, behind),
    tokenize(effects, ok, nok) {
      if (!previous(this.previous)) return nok
      const start = this.now().offset
      const end = start + (matchAt(text, pattern, start)?.[0].length ?? 0)
      const now = (): number => this.now().offset
      return end > start ? begin : nok

      function begin(code: Code): State | undefined {
        effects.enter(type)
        effects.enter('phraseText')
        return inside(code)
      }

      function inside(code: Code): State | undefined {
        if (now() >= end) {
          effects.exit('phraseText')
          effects.exit(type)
          return ok(code)
        }
        if (code === null) return nok(code)
        if (markdownLineEnding(code)) return breakLine(code)
        effects.consume(code)
        return inside
      }

      function breakLine(code: Code): State {
        effects.exit('phraseText')
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return (next) => {
          effects.enter('phraseText')
          return inside(next)
        }
      }
    }
  }
}

/** Turn phrases inside links and images, and those without what must stand before them, back into text. */
function leaveOrdinary(events: Event[], type: TokenType, behind: TokenType | undefined): Event[] {
  let links = 0
  let ordinary = false

  events.forEach(([kind, token], index) => {
    const enters = kind === 'enter'
    if (token.type === 'link' || token.type === 'image') links += enters ? 1 : -1
    if (token.type === type && enters) {
      const before = events[index - 1]
      ordinary = links > 0 || (behind !== undefined && !(before?.[0] === 'exit' && before[1].type === behind))
      if (ordinary) token.type = 'ordinaryText'
    } else if (token.type === 'ordinaryText' && !enters) {
      ordinary = false
    } else if (token.type === 'phraseText' && enters && ordinary) {
      token.type = 'data'
    }
  })

  return events
}
