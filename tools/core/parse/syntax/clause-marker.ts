import {markdownSpace} from 'micromark-util-character'
import type {Code, Construct, Extension, State} from 'micromark-util-types'
import type {ClauseMarker} from '../../model/markdown.ts'
import {matchAt} from './phrase.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    clauseMarker: 'clauseMarker'
  }
}

/** A whole line: an id between brackets, perhaps attributes between braces, be they closed or not. */
const marker = /r\[([^[\]\r\n]+)\](?:\{([^\r\n]*)\}|\{([^}\r\n]*))?(?=[ \t]*(?:[\r\n]|$))/y

/** A micromark extension for the line that names the clause below it; it cannot interrupt a paragraph. */
export function clauseMarkerSyntax(text: string): Extension {
  return {flow: {['r'.charCodeAt(0)]: constructOf(text)}}
}

export function clauseMarkerAt(text: string, start: number): ClauseMarker {
  const [, id = '', closed, open] = matchAt(text, marker, start) ?? []
  const attributes = closed ?? open
  return {type: 'clauseMarker', id, ...(attributes !== undefined && {attributes})}
}

function constructOf(text: string): Construct {
  return {
    name: 'clauseMarker',
    tokenize(effects, ok, nok) {
      const start = this.now().offset
      const end = start + (matchAt(text, marker, start)?.[0].length ?? 0)
      const now = (): number => this.now().offset
      return end > start && !this.interrupt ? begin : nok

      function begin(code: Code): State | undefined {
        effects.enter('clauseMarker')
        return inside(code)
      }

      function inside(code: Code): State | undefined {
        if (now() >= end) {
          effects.exit('clauseMarker')
          return behind(code)
        }
        effects.consume(code)
        return inside
      }

      function behind(code: Code): State | undefined {
        if (!markdownSpace(code)) return ok(code)
        effects.enter('whitespace')
        return space(code)
      }

      function space(code: Code): State | undefined {
        if (markdownSpace(code)) {
          effects.consume(code)
          return space
        }
        effects.exit('whitespace')
        return ok(code)
      }
    }
  }
}
