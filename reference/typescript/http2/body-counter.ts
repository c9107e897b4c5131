import type {Limits} from '../limits.ts'
import {RefusedRequest} from '../refused-request.ts'
import {malformed} from './check-fields.ts'

/** Holds a body to the length that was announced, and to the limit. */
export class BodyCounter {
  readonly #length: number | undefined
  readonly #most: number
  #size = 0

  constructor(length: number | undefined, {bodyBytes}: Limits) {
    this.#length = length
    this.#most = bodyBytes
  }

  /** Count the content of one DATA frame. */
  add(size: number): void {
    this.#size += size
    if (this.#size > (this.#length ?? Infinity))
      throw malformed('length.differs', 'more than was announced')
    if (this.#size > this.#most) {
      const clause = 'request.limits.pulled'
      throw new RefusedRequest(413, 'too large a body', {clause})
    }
  }

  /** The body has ended. */
  end(): void {
    if (this.#size !== (this.#length ?? this.#size))
      throw malformed('length.differs', 'less than was announced')
  }
}
