import {isChunk} from './body.ts'
import {ClientGone, ContractError, RefusedRequest} from './errors.ts'
import {Fields} from './fields.ts'
import {framingOf, type Framing} from './framing.ts'
import type {Response} from './response.ts'
import {hasContent} from './status.ts'
import type {Exchange} from './types.ts'

export type Step =
  | {
      readonly kind: 'head'
      readonly status: number
      readonly headers: Fields
      readonly whole: boolean
    }
  | {readonly kind: 'chunk'; readonly bytes: Uint8Array}
  | {readonly kind: 'end'; readonly trailers: Fields}
  | {readonly kind: 'abort'; readonly error: unknown}

/** What has been sent of one response, and what may follow. */
export class Sending {
  readonly #exchange: Exchange
  #response: Response | undefined
  #framing: Framing = {headers: new Fields(), length: undefined}
  #sent = 0
  #headLeft = false

  constructor(exchange: Exchange) {
    this.#exchange = exchange
  }

  get hasContent(): boolean {
    return hasContent(this.#exchange.method, this.#response?.status ?? 500)
  }

  begin(response: Response): void {
    response.claim()
    this.#response = response
    this.#framing = framingOf(this.#exchange.method, response)
  }

  head(): Step {
    this.#headLeft = true
    const whole = !this.hasContent || isChunk(this.#response?.body)
    return {
      kind: 'head',
      status: this.#response?.status ?? 500,
      headers: this.#framing.headers,
      whole
    }
  }

  *chunk(bytes: Uint8Array): Iterable<Step> {
    const {length = Infinity} = this.#framing
    this.#sent += bytes.byteLength
    if (this.#sent > length)
      throw new ContractError(
        'sending.length.long',
        `${length} bytes`,
        `${this.#sent} or more`
      )
    if (bytes.byteLength > 0) yield {kind: 'chunk', bytes}
  }

  /** Checked before each further pull. */
  goOn(): void {
    if (this.#exchange.gone)
      throw new ClientGone('sending.gone: the client has left')
  }

  async end(): Promise<Step> {
    const {length} = this.#framing
    if (this.hasContent && length !== undefined && this.#sent < length) {
      throw new ContractError(
        'sending.length.short',
        `${length} bytes`,
        `${this.#sent}`
      )
    }
    const trailers = new Fields(
      this.hasContent ? await this.#response?.trailers?.() : []
    )
    for (const [name] of trailers) {
      if (framingNames.has(name))
        throw new ContractError(
          'sending.trailers.names',
          'other trailers',
          name
        )
    }
    return {kind: 'end', trailers}
  }

  *failed(error: unknown): Iterable<Step> {
    const {log, gone, method} = this.#exchange
    const refused = error instanceof RefusedRequest
    if (refused || error instanceof ClientGone) log.info(error.message)
    else log.error('An application failed', error)

    if (this.#headLeft || gone) {
      yield {kind: 'abort', error}
      return
    }
    const bytes = new TextEncoder().encode(
      refused ? 'The request was refused\n' : 'Internal server error\n'
    )
    const headers = new Fields([
      ['content-type', 'text/plain'],
      ['content-length', `${bytes.byteLength}`]
    ])
    yield {
      kind: 'head',
      status: refused ? error.status : 500,
      headers,
      whole: true
    }
    if (method !== 'HEAD') yield {kind: 'chunk', bytes}
    yield {kind: 'end', trailers: new Fields()}
  }
}

const framingNames: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'trailer'
])
