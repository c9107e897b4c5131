import {describe} from '../errors.ts'
import type {Fields} from '../fields.ts'
import {belongsToHead} from '../received-trailers.ts'
import type {Exchange} from '../types.ts'
import {CallerError} from './caller-error.ts'
import type {Watch} from './watch.ts'

/** The body of a request, as it is read. */
export class LintedRequestBody implements AsyncIterable<Uint8Array> {
  readonly #exchange: Exchange
  readonly #watch: Watch
  #ended: boolean
  #failed = false
  /** Not a number where nobody says. */
  #left: number

  constructor(exchange: Exchange, watch: Watch) {
    this.#exchange = exchange
    this.#watch = watch
    this.#ended = exchange.trailers !== undefined
    this.#left = Number(exchange.headers.get('content-length'))
    if (Symbol.asyncIterator in Object(exchange.body)) return
    throw new CallerError('request.body.iterable', 'an iterable', describe(exchange.body))
  }

  get trailers(): Fields | undefined {
    const {trailers} = this.#exchange
    if ((trailers !== undefined) !== this.#ended)
      throw new CallerError('request.trailers', 'them at the end', trailers ? 'trailers before' : 'nothing')
    const [wrong] = [...(trailers ?? [])].find(([name]) => belongsToHead(name)) ?? []
    if (wrong !== undefined) throw new CallerError('request.trailers.names', 'fields of no head', wrong)
    return trailers
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array, undefined> {
    const iterator = this.#exchange.body[Symbol.asyncIterator]()
    return {next: () => this.#next(iterator)}
  }

  async #next(iterator: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array, undefined>> {
    void this.trailers
    const late = this.#watch.ended && !this.#ended
    const item = await this.#pulled(iterator)
    const got = item.done ? 'the end' : 'a chunk'
    if (this.#failed) throw new CallerError('request.body.truncated', 'the error again', got)
    if (late) throw new CallerError('request.body.late', 'the error of `sending.gone`', got)
    if (item.done) {
      this.#ended = true
      void this.trailers
      if (this.#left > 0) throw this.#another(`${this.#left} bytes less`)
      return {done: true, value: undefined}
    }
    if (this.#ended) throw new CallerError('request.body.pulled', 'no chunk after the end', 'one')
    const {value} = item as {readonly value: unknown}
    if (!(value instanceof Uint8Array))
      throw new CallerError('request.body.iterable', 'bytes', describe(value))
    if (value.byteLength === 0)
      throw new CallerError('request.body.empty', 'a chunk with content', 'an empty one')
    this.#left -= value.byteLength
    if (this.#left < 0) throw this.#another(`${-this.#left} bytes more`)
    return item
  }

  #another(got: string): CallerError {
    return new CallerError('request.body.iterable', 'as much as content-length says', got)
  }

  async #pulled(iterator: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array, undefined>> {
    try {
      return await iterator.next()
    } catch (error) {
      this.#failed = true
      throw error
    }
  }
}
