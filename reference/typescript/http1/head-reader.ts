import type {Limits} from '../limits.ts'
import {FieldReader, type Pairs} from './field-reader.ts'
import {requestLine, type RequestLine} from './lines.ts'
import type {Octets, Reason} from './octets.ts'

export interface Head {
  readonly line: RequestLine
  readonly pairs: Pairs
}

/** Reads the head of one request. */
export class HeadReader {
  readonly #limits: Limits
  #skipped = false
  #line: RequestLine | undefined
  #fields: FieldReader

  constructor(limits: Limits) {
    this.#limits = limits
    this.#fields = new FieldReader(limits)
  }

  get begun(): boolean {
    return this.#line !== undefined
  }

  /** Give the head, if it has come whole. */
  read(octets: Octets): Head | undefined {
    while (this.#line === undefined) {
      const text = octets.line(this.#limits.requestLineBytes, tooLong)
      if (text === undefined) return undefined
      if (text === '' && !this.#skipped) this.#skipped = true
      else {
        this.#line = requestLine(text)
        this.#fields = new FieldReader(this.#limits, text.length + 2)
      }
    }
    const pairs = this.#fields.read(octets)
    return pairs && {line: this.#line, pairs}
  }
}

const tooLong: Reason = [414, 'too long a request line', {clause: 'limits.line'}]
