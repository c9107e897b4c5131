import {once} from 'node:events'
import type {Readable} from 'node:stream'
import {ClientGone, RefusedRequest, type Expectation, type Fields, type Limits} from '../index.ts'
import {after} from './after.ts'

/** What comes behind the head of a request. */
export interface Arriving {
  readonly stream: Readable
  /** Whether all of it has come. */
  readonly complete: () => boolean
  /** None before the end; they may be refused. */
  readonly trailers: () => Fields
  /** Called when nobody wants the rest, with the seconds for which the client may still be waited for. */
  readonly leave: (seconds: number) => void
}

/** The bytes of one request, as they arrive. */
export class Input {
  readonly #arriving: Arriving
  readonly #limits: Limits
  readonly #expectation: Expectation
  /** Seconds for which the client may still be waited for. */
  #left: number
  #refused = false
  #pulled: AsyncGenerator<Uint8Array> | undefined

  constructor(arriving: Arriving, limits: Limits, expectation: Expectation) {
    this.#arriving = arriving
    this.#limits = limits
    this.#expectation = expectation
    this.#left = limits.requestTime
  }

  /** Whether the body was refused at a pull: its connection cannot go on. */
  get refused(): boolean {
    return this.#refused
  }

  chunks(): AsyncGenerator<Uint8Array> {
    return (this.#pulled = this.#pull())
  }

  trailers(): Fields {
    return this.#arriving.trailers()
  }

  /** Nobody wants what has not been pulled. */
  leave(): void {
    void this.#pulled?.return(undefined)
    if (!this.#arriving.complete()) this.#arriving.leave(this.#left)
  }

  async *#pull(): AsyncGenerator<Uint8Array> {
    const {stream, complete, trailers} = this.#arriving
    this.#expectation.pulled()
    let size = 0
    try {
      for (;;) {
        const chunk = stream.read() as Uint8Array | null
        if (chunk) {
          size += chunk.byteLength
          if (size > this.#limits.bodyBytes) throw tooLarge('request.limits.pulled')
          yield chunk
        } else if (stream.readableEnded || stream.destroyed) break
        else await this.#happens()
      }
      if (!complete()) throw gone()
      trailers()
    } catch (error) {
      this.#refused = error instanceof RefusedRequest
      throw this.#refused || error instanceof ClientGone ? error : gone(error)
    }
  }

  /** Wait for more, for the end or for the loss, but in all no longer than a request may take. */
  async #happens(): Promise<void> {
    const settled = new AbortController()
    const events = ['readable', 'end', 'close'].map((event) => once(this.#arriving.stream, event, settled))
    const since = performance.now()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const refusal = new RefusedRequest(408, 'too slow a body', {clause: 'limits.time.request'})
      timer = after(this.#left, () => reject(refusal))
    })
    try {
      await Promise.race([...events, late])
    } finally {
      this.#left -= (performance.now() - since) / 1000
      clearTimeout(timer)
      settled.abort()
      void Promise.allSettled(events)
    }
  }
}

export function tooLarge(clause: string): RefusedRequest {
  return new RefusedRequest(413, 'too large a body', {clause})
}

function gone(cause?: unknown): ClientGone {
  return new ClientGone('request.body.truncated: the client left before the end of the body', {cause})
}
