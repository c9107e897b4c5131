import {lineAt, lineStartsOf} from '../../../core/model/line-starts.ts'
import type {Span} from '../../../core/model/span.ts'
import type {TextOf} from './output.ts'

/** A point of a text: lines and columns count from 1, columns in UTF-16 code units as editors and SARIF count them. */
export interface Point {
  readonly line: number
  readonly column: number
}

export interface Region {
  readonly start: Point
  readonly end: Point
}

/** Lines and columns of spans; each file's lines are found once. */
export class Places {
  readonly #textOf: TextOf
  readonly #known = new Map<string, {readonly text: string; readonly starts: readonly number[]} | undefined>()

  constructor(textOf: TextOf) {
    this.#textOf = textOf
  }

  /** Absent for a file that is gone. */
  regionOf({file, start, end}: Span): Region | undefined {
    const known = this.#lookUp(file)
    if (!known) return undefined
    const {text, starts} = known
    return {start: pointOf(start), end: pointOf(Math.max(start, end))}

    function pointOf(offset: number): Point {
      const at = Math.max(0, Math.min(offset, text.length))
      const line = lineAt(starts, at)
      return {line: line + 1, column: at - (starts[line] ?? 0) + 1}
    }
  }

  /** A line without its break. */
  lineOf(file: string, line: number): string {
    const known = this.#lookUp(file)
    if (!known) return ''
    const {text, starts} = known
    return text.slice(starts[line - 1], starts[line] ?? text.length).replace(/[\r\n]{1,2}$/, '')
  }

  #lookUp(file: string): {readonly text: string; readonly starts: readonly number[]} | undefined {
    if (!this.#known.has(file)) {
      const text = this.#textOf(file)
      this.#known.set(file, text === undefined ? undefined : {text, starts: lineStartsOf(text)})
    }
    return this.#known.get(file)
  }
}
