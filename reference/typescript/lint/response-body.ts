import {Chunks} from '../chunks.ts'
import {ContractError} from '../errors.ts'
import type {Body} from '../types.ts'
import {CallerError} from './caller-error.ts'
import type {Watch} from './watch.ts'

/** What a body may give, and whether it may be pulled. */
export interface Bounds {
  readonly hasContent: boolean
  readonly length: number | undefined
}

/** The body of a response, as it is pulled. */
export class LintedBody implements AsyncIterableIterator<Uint8Array, undefined> {
  readonly #watch: Watch
  #bounds: Bounds
  #chunks: Chunks
  #size = 0
  #afterLoss = false
  ended = false
  closed = false

  constructor(watch: Watch, body: Body, bounds: Bounds) {
    this.#watch = watch
    this.#bounds = bounds
    this.#chunks = new Chunks(body)
  }

  next(): Promise<IteratorResult<Uint8Array, undefined>> {
    return this.#watch.named(async () => {
      this.#pull()
      const item = await this.#chunks.next()
      this.#count(item)
      return item
    })
  }

  /** Closes the body. */
  return(): Promise<IteratorResult<Uint8Array, undefined>> {
    return this.#watch.named(async () => {
      this.#watch.use()
      if (this.closed) throw new CallerError('bodies.close.once', 'one close', 'two')
      this.closed = true
      return this.#chunks.return()
    })
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** Goes on as a part, which closes the whole. */
  cut(part: Body, length: number): void {
    this.#chunks = new Chunks(part)
    this.#bounds = {...this.#bounds, length}
  }

  #pull(): void {
    this.#watch.use()
    if (this.closed) throw new CallerError('bodies.close', 'no pull', 'one of a closed body')
    if (!this.#bounds.hasContent) throw new CallerError('sending.none', 'no pull', 'one')
    if (!this.#watch.gone()) return
    if (this.#afterLoss) throw new CallerError('sending.gone.closes', 'no pull after the client has left', 'two')
    this.#afterLoss = true
  }

  #count({done = false, value}: IteratorResult<Uint8Array, undefined>): void {
    const {length} = this.#bounds
    this.ended = done
    this.#size += value?.byteLength ?? 0
    if (length === undefined) return
    if (this.#size > length)
      throw new ContractError('sending.length.long', `${length} bytes`, `${this.#size} or more`)
    if (done && this.#size < length)
      throw new ContractError('sending.length.short', `${length} bytes`, String(this.#size))
  }
}
