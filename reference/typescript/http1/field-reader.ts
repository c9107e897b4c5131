import type {Limits} from '../limits.ts'
import {RefusedRequest} from '../refused-request.ts'
import {fieldLine} from './lines.ts'
import type {Octets, Reason} from './octets.ts'

/** Fields as they came. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** Reads field lines up to the empty one. */
export class FieldReader {
  readonly #pairs: (readonly [string, string])[] = []
  readonly #count: number
  #left: number

  /** `used` is what has been read of the head. */
  constructor(limits: Limits, used = 0) {
    this.#count = limits.fieldCount
    this.#left = limits.headBytes - used
  }

  /** Give all fields, if they have come whole. */
  read(octets: Octets): Pairs | undefined {
    for (;;) {
      const line = octets.line(this.#left, tooLarge)
      if (line === undefined) return undefined
      if (line === '') return this.#pairs
      this.#left -= line.length + 2
      if (this.#pairs.length >= this.#count) {
        const clause = 'request.limits.fields'
        throw new RefusedRequest(431, 'too many fields', {clause})
      }
      this.#pairs.push(fieldLine(line))
    }
  }
}

const tooLarge: Reason = [431, 'too large a head', {clause: 'limits.head'}]
