import {ClientGone} from '../errors.ts'
import {limits as usual, type Limits} from '../limits.ts'
import {RefusedRequest} from '../refused-request.ts'
import type {Chunk, End} from '../step.ts'
import {BodyReader} from './body-reader.ts'
import {HeadReader} from './head-reader.ts'
import {Octets} from './octets.ts'
import {requestOf, type Request} from './request.ts'

export type Received = Request | Chunk | End | Failed

export type Failed =
  | {readonly kind: 'refused'; readonly error: RefusedRequest}
  | {readonly kind: 'gone'; readonly error: ClientGone}

/** What one connection sends, as requests. */
export class Receiver {
  readonly #limits: Limits
  readonly #scheme: 'http' | 'https'
  readonly #octets = new Octets()
  #head: HeadReader
  #body: BodyReader | undefined
  #stage: 'head' | 'body' | 'done' | 'over' = 'head'
  #persists = true
  #lacks = true
  #cut: 'ended' | 'late' | undefined

  constructor(
    limits: Limits = usual(),
    scheme: 'http' | 'https' = 'http'
  ) {
    this.#limits = limits
    this.#scheme = scheme
    this.#head = new HeadReader(limits)
  }

  /** Whether bytes are to be read from the connection. */
  get wants(): boolean {
    if (this.over || this.#cut !== undefined) return false
    return this.#lacks || this.#octets.size < this.#limits.bufferBytes
  }

  /** Whether no further request will come. */
  get over(): boolean {
    return this.#stage === 'over'
  }

  /** Whether bytes of the next request have come. */
  get begun(): boolean {
    return this.#head.begun || this.#octets.size > 0
  }

  /** How many seconds the client has for what is going on, if any. */
  get time(): number | undefined {
    if (this.#stage === 'body') return this.#limits.requestTime
    if (this.#stage !== 'head') return undefined
    return this.begun ? this.#limits.headTime : this.#limits.idleTime
  }

  push(bytes: Uint8Array): void {
    if (bytes.byteLength === 0 || this.over) return
    this.#octets.push(bytes)
    this.#lacks = false
  }

  /** The client sends no more. */
  end(): void {
    this.#cut = 'ended'
  }

  /** The time is over. */
  late(): void {
    if (this.time !== undefined) this.#cut ??= 'late'
  }

  /** Give what comes next, or nothing before there are more bytes. */
  next(): Received | undefined {
    if (this.#stage === 'done' || this.over) return undefined
    try {
      const received = this.#body?.read(this.#octets) ?? this.#request()
      this.#lacks = received === undefined
      if (received?.kind === 'end') this.#stage = 'done'
      return received ?? this.#missing()
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error
      this.#stage = 'over'
      return {kind: 'refused', error}
    }
  }

  /** Go on to the next request, once this one has been answered. */
  proceed(): void {
    if (this.#stage !== 'done') return
    this.#stage = this.#persists ? 'head' : 'over'
    this.#head = new HeadReader(this.#limits)
    this.#body = undefined
  }

  /** Give the bytes behind a request that changed the protocol. */
  rest(): Uint8Array {
    this.#stage = 'over'
    return this.#octets.take(Infinity)
  }


  #request(): Request | undefined {
    if (this.#body !== undefined) return undefined
    const head = this.#head.read(this.#octets)
    if (head === undefined) return undefined

    const facts = {limits: this.#limits, scheme: this.#scheme}
    const request = requestOf(head.line, head.pairs, facts)
    this.#body = new BodyReader(request.extent, this.#limits)
    this.#stage = 'body'
    this.#persists = request.persists
    return request
  }

  #missing(): Failed | undefined {
    if (this.#cut === undefined) return undefined
    const late = this.#cut === 'late'
    const idle = this.#stage === 'head' && !this.begun
    if (late && !idle) {
      const clause = `limits.time.${this.#body ? 'request' : 'head'}`
      throw new RefusedRequest(408, 'too slow a request', {clause})
    }
    this.#stage = 'over'
    if (idle) return undefined
    const clause = this.#body ? 'request.body.truncated' : 'http1.cut'
    return {kind: 'gone', error: new ClientGone(`${clause}: the client left too early`)}
  }
}
