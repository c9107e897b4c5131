import {isChunk} from './body.ts'
import {ClientGone, ContractError} from './errors.ts'
import {Fields} from './fields.ts'
import {framingOf, type Framing} from './framing.ts'
import type {Response} from './response.ts'
import {hasContent} from './status.ts'
import type {Chunk, End, Head} from './step.ts'
import type {Exchange} from './types.ts'

/** What has been sent of one response, and what may follow. */
export class Sending {
  readonly hasContent: boolean
  readonly #exchange: Exchange
  readonly #response: Response
  readonly #framing: Framing
  #sent = 0
  #headLeft = false

  constructor(exchange: Exchange, response: Response) {
    response.claim()
    this.hasContent = hasContent(exchange.method, response.status)
    this.#exchange = exchange
    this.#response = response
    this.#framing = framingOf(exchange.method, response)
  }

  get headLeft(): boolean {
    return this.#headLeft
  }

  head(): Head {
    this.#headLeft = true
    const {status, body} = this.#response
    const whole = !this.hasContent || isChunk(body)
    return {kind: 'head', status, headers: this.#framing.headers, whole}
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
    const trailers = new Fields(await this.#response.trailers?.())
    for (const [name] of trailers) {
      if (!framingNames.has(name)) continue
      throw new ContractError(
        'sending.trailers.names',
        'other trailers',
        name
      )
    }
    return {kind: 'end', trailers}
  }
}

const framingNames: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'trailer'
])
