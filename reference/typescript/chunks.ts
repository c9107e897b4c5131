import {bytesOf, isChunk} from './body.ts'
import {ContractError, describe} from './errors.ts'
import type {Body, Chunk} from './types.ts'

/** Pull the chunks of a body one by one, and close it once. */
export class Chunks implements AsyncIterableIterator<Uint8Array, undefined> {
  readonly #body: Body
  #iterator: Iterator<Chunk> | AsyncIterator<Chunk> | undefined
  #closed = false

  constructor(body: Body) {
    this.#body = body
  }

  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (this.#closed) return {done: true, value: undefined}
    this.#iterator ??= iterate(this.#body)
    const item = await this.#iterator.next()
    if (item.done) return {done: true, value: undefined}

    if (!isChunk(item.value)) throw new ContractError('bodies.chunk', 'bytes as chunk', describe(item.value))
    return {done: false, value: bytesOf(item.value)}
  }

  /** Close the body, whether or not it was pulled. */
  async return(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (!this.#closed) {
      this.#closed = true
      try {
        await (this.#iterator ?? (isIterator(this.#body) ? this.#body : undefined))?.return?.()
      } finally {
        await close(this.#body)
      }
    }
    return {done: true, value: undefined}
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}

function iterate(body: Body): Iterator<Chunk> | AsyncIterator<Chunk> {
  if (isChunk(body)) return [body][Symbol.iterator]()
  return Symbol.asyncIterator in body ? body[Symbol.asyncIterator]() : body[Symbol.iterator]()
}

function isIterator(body: unknown): body is Iterator<Chunk> {
  return typeof body === 'object' && body !== null && 'next' in body
}

async function close(body: unknown): Promise<void> {
  if (typeof body !== 'object' || body === null) return
  if ('close' in body && typeof body.close === 'function') await body.close()
  else if ('destroy' in body && typeof body.destroy === 'function') body.destroy()
}
