import {once} from 'node:events'
import type {IncomingMessage} from 'node:http'
import {setTimeout as pause} from 'node:timers/promises'
import {ClientGone, RefusedRequest, type Expectation, type Limits} from '../index.ts'

/** The bytes of one request, as they arrive. */
export class Input {
  readonly #request: IncomingMessage
  readonly #limits: Limits
  readonly #expectation: Expectation
  readonly #late: number
  #refused = false
  #pulled: AsyncGenerator<Uint8Array> | undefined

  constructor(request: IncomingMessage, limits: Limits, expectation: Expectation) {
    this.#request = request
    this.#limits = limits
    this.#expectation = expectation
    this.#late = performance.now() + limits.requestTime * 1000
  }

  /** Whether the body was refused at a pull: its connection cannot go on. */
  get refused(): boolean {
    return this.#refused
  }

  chunks(): AsyncGenerator<Uint8Array> {
    return (this.#pulled = this.#pull())
  }

  /** Read what nobody wanted, so that the next request can follow, but not without end. */
  drain(): void {
    void this.#pulled?.return(undefined)
    if (this.#request.complete) return
    let left = this.#limits.drainBytes
    this.#request.on('data', (chunk: Uint8Array) => {
      left -= chunk.byteLength
      if (left < 0) this.#request.socket.destroy()
    })
    this.#request.resume()
  }

  async *#pull(): AsyncGenerator<Uint8Array> {
    this.#expectation.pulled()
    let size = 0
    try {
      for (;;) {
        const chunk = this.#request.read() as Uint8Array | null
        if (chunk) {
          size += chunk.byteLength
          if (size > this.#limits.bodyBytes) throw tooLarge('request.limits.pulled')
          yield chunk
        } else if (this.#request.readableEnded || this.#request.destroyed) break
        else await this.#happens()
      }
    } catch (error) {
      throw error instanceof RefusedRequest ? this.#refuse(error) : gone(error)
    }
    if (!this.#request.complete) throw gone()
    if (this.#request.rawTrailers.length / 2 > this.#limits.fieldCount)
      throw this.#refuse(new RefusedRequest(431, 'too many trailers', {clause: 'request.limits.fields'}))
  }

  #refuse(refusal: RefusedRequest): RefusedRequest {
    this.#refused = true
    return refusal
  }

  /** Wait for more, for the end or for the loss, but no longer than a request may take. */
  async #happens(): Promise<void> {
    const settled = new AbortController()
    const events = ['readable', 'end', 'close'].map((event) => once(this.#request, event, settled))
    const late = pause(Math.max(0, this.#late - performance.now()), undefined, settled).then(() => {
      throw new RefusedRequest(408, 'too slow a body', {clause: 'limits.time.request'})
    })
    try {
      await Promise.race([...events, late])
    } finally {
      settled.abort()
      void Promise.allSettled([...events, late])
    }
  }
}

export function tooLarge(clause: string): RefusedRequest {
  return new RefusedRequest(413, 'too large a body', {clause})
}

function gone(cause?: unknown): ClientGone {
  return new ClientGone('request.body.truncated: the client left before the end of the body', {cause})
}
