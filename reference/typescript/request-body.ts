import {Chunks} from './chunks.ts'
import type {Course} from './course.ts'
import {ClientGone} from './errors.ts'
import {Fields} from './fields.ts'
import type {Body, Pairs} from './types.ts'

/** The body of a request: it is pulled once, by whoever iterates. */
export class RequestBody implements AsyncIterable<Uint8Array> {
  readonly #source: Body | (() => Body)
  readonly #announced: Pairs | (() => Pairs)
  #chunks: Chunks | undefined
  readonly #course: Course | undefined
  #trailers: Fields | undefined
  #failure: {readonly error: unknown} | undefined

  constructor(
    source: Body | (() => Body),
    trailers: Pairs | (() => Pairs) = [],
    course?: Course
  ) {
    this.#source = source
    this.#announced = trailers
    this.#course = course
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
    if (this.#course && late.has(this.#course.stage))
      throw new ClientGone('request.body.late: the exchange is over')

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
      if (error instanceof ClientGone) await this.#course?.lose()
      throw error
    }
  }
}

const late: ReadonlySet<string> = new Set(['ending', 'over'])
