import {Chunks} from './chunks.ts'
import {Fields} from './fields.ts'
import type {Body, Pairs} from './types.ts'

/** The body of a request: it is pulled once, by whoever iterates. */
export class RequestBody implements AsyncIterable<Uint8Array> {
  readonly #source: Body | (() => Body)
  readonly #announced: Pairs | (() => Pairs)
  #chunks: Chunks | undefined
  #trailers: Fields | undefined
  #failure: {readonly error: unknown} | undefined

  constructor(source: Body | (() => Body), trailers: Pairs | (() => Pairs) = []) {
    this.#source = source
    this.#announced = trailers
  }

  /** Absent until the body has ended. */
  get trailers(): Fields | undefined {
    return this.#trailers
  }

  /** To stop iterating ends nothing. */
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined> {
    return {next: () => this.#next()}
  }

  async #next(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (this.#failure) throw this.#failure.error
    if (this.#trailers) return {done: true, value: undefined}

    try {
      this.#chunks ??= new Chunks(typeof this.#source === 'function' ? this.#source() : this.#source)
      let item = await this.#chunks.next()
      while (item.value?.byteLength === 0) item = await this.#chunks.next()
      if (!item.done) return item
      const trailers = typeof this.#announced === 'function' ? this.#announced() : this.#announced
      this.#trailers = new Fields(trailers).fix()
      return item
    } catch (error) {
      this.#failure = {error}
      throw error
    }
  }
}
