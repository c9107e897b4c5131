import type {IncomingMessage} from 'node:http'
import {ClientGone, RefusedRequest, type Expectation, type Limits} from '../index.ts'

/** The bytes of one request, as they arrive. */
export class Input {
  readonly #request: IncomingMessage
  readonly #limits: Limits
  readonly #expectation: Expectation
  #pulled: AsyncGenerator<Uint8Array> | undefined

  constructor(request: IncomingMessage, limits: Limits, expectation: Expectation) {
    this.#request = request
    this.#limits = limits
    this.#expectation = expectation
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
      for await (const chunk of this.#request.iterator({destroyOnReturn: false})) {
        size += chunk.byteLength
        if (size > this.#limits.bodyBytes) throw tooLarge('request.limits.pulled')
        yield chunk
      }
    } catch (error) {
      throw error instanceof RefusedRequest ? error : gone(error)
    }
    if (!this.#request.complete) throw gone()
  }
}

export function tooLarge(clause: string): RefusedRequest {
  return new RefusedRequest(clause, 413, 'too large a body')
}

function gone(cause?: unknown): ClientGone {
  return new ClientGone('request.body.truncated: the client left before the end of the body', {cause})
}
