import {isChunk} from './body.ts'
import {ClientGone, ContractError} from './errors.ts'
import {Fields} from './fields.ts'
import {framingOf, type Framing} from './framing.ts'
import type {Response} from './response.ts'
import {hasContent} from './status.ts'
import type {Chunk, End, Head} from './step.ts'
import {trailersOf} from './trailers.ts'
import type {Exchange} from './types.ts'

/** What has been sent of one response, and what may follow. */
export class Sending {
  readonly hasContent: boolean
  readonly #exchange: Exchange
  readonly #response: Response
  readonly #framing: Framing
  #sent = 0

  constructor(exchange: Exchange, response: Response) {
    response.claim()
    this.hasContent = hasContent(exchange.method, response.status)
    this.#exchange = exchange
    this.#response = response
    this.#framing = framingOf(exchange, response)
  }

  /** `links` are those of `preload`. */
  head(links: readonly string[]): Head {
    const {status, body} = this.#response
    const {headers} = this.#framing
    for (const link of links) {
      if (!headers.getAll('link').includes(link))
        headers.append('link', link)
    }
    const whole = !this.hasContent || isChunk(body)
    return {kind: 'head', status, headers, whole}
  }

  *chunk(bytes: Uint8Array): Iterable<Chunk> {
    const {length = Infinity} = this.#framing
    this.#sent += bytes.byteLength
    if (this.#sent > length) {
      const got = `${this.#sent} or more`
      throw new ContractError(
        'sending.length.long',
        `${length} bytes`,
        got
      )
    }
    if (bytes.byteLength > 0) yield {kind: 'chunk', bytes}
  }

  /** Checked before each further pull. */
  goOn(): void {
    if (!this.#exchange.gone) return
    throw new ClientGone('sending.gone: the client has left')
  }

  async end(): Promise<End> {
    if (!this.hasContent) return {kind: 'end', trailers: new Fields()}

    const {length = 0} = this.#framing
    if (this.#sent < length) {
      const got = String(this.#sent)
      throw new ContractError(
        'sending.length.short',
        `${length} bytes`,
        got
      )
    }
    const given = await this.#response.trailers?.()
    const trailers = trailersOf(given ?? [])
    const can = this.#exchange.features.has('trailers')
    return {kind: 'end', trailers: can ? trailers : new Fields()}
  }
}
