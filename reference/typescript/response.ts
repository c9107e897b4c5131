import {checkBody} from './body.ts'
import {Chunks} from './chunks.ts'
import {ContractError, describe} from './errors.ts'
import {Fields} from './fields.ts'
import {inPlace} from './in-place.ts'
import {joined} from './joined.ts'
import {checkLength} from './measure.ts'
import {statusOf} from './status.ts'
import type {
  Accepting,
  Body,
  Pairs,
  ResponseLike,
  Talk,
  Trailers
} from './types.ts'

/** A response that layers may change; each write is checked. */
export class Response implements ResponseLike {
  #status: number
  #headers: Fields
  #body: Body
  #sent = false
  trailers: Trailers | undefined

  constructor(
    status: number,
    headers: Pairs,
    body: Body,
    trailers?: Trailers
  ) {
    this.#status = statusOf(status)
    this.#headers = fieldsOf(headers)
    this.#body = checkBody(body)
    this.trailers = trailers
  }

  get status(): number {
    return this.#status
  }
  set status(status: number) {
    this.#status = statusOf(status)
  }

  get headers(): Fields {
    return this.#headers
  }
  set headers(headers: Pairs) {
    this.#headers = fieldsOf(headers)
  }

  get body(): Body {
    return this.#body
  }
  set body(body: Body) {
    this.#body = checkBody(body)
  }

  /** Put another body in place, which closes this one with itself. */
  substitute(body: Body): void {
    this.#body = inPlace(checkBody(body), this.#body)
    this.#headers.delete('content-length')
  }

  /** Close the body, and leave an empty one. */
  async close(): Promise<void> {
    await this.#taken().return()
  }

  /** Pull the body to its end, and leave what came in its place. */
  async read(): Promise<Uint8Array> {
    const chunks = this.#taken()
    const pieces: Uint8Array[] = []
    for await (const piece of chunks) pieces.push(piece)
    await chunks.return()
    const bytes = joined(pieces)
    // An empty body may be that of an answer to HEAD.
    if (bytes.byteLength > 0) checkLength(this.#headers, bytes.byteLength)
    this.#body = bytes
    return bytes
  }

  #taken(): Chunks {
    const chunks = new Chunks(this.#body)
    this.#body = ''
    return chunks
  }

  /** Called by the server that sends it. */
  claim(): void {
    if (this.#sent)
      throw new ContractError(
        'response.once',
        'a response of its own',
        'one that was sent or left out before'
      )
    this.#sent = true
  }
}

/** Make a `Response` of what an application gave. */
export function normalise(result: unknown): Response {
  if (result instanceof Response) return result
  if (Array.isArray(result) && result.length === 3)
    return new Response(result[0], result[1], result[2])
  if (isResponseLike(result) && result.status === 101 && result.talk)
    return new Acceptance(result.talk, result)
  if (isResponseLike(result))
    return new Response(
      result.status,
      result.headers,
      result.body,
      result.trailers
    )
  throw new ContractError(
    'response.tuple',
    '(status, headers, body)',
    described(result)
  )
}

function described(result: unknown): string {
  return result instanceof Error ? `${result.name} (throw it)` : describe(result) + hintOf(result)
}

function hintOf(result: unknown): string {
  if (result === undefined) return ' (no `return`?)'
  const running = typeof result === 'object' && result !== null && 'throw' in result
  return running ? ' (a `yield` too many?)' : ''
}

function isResponseLike(value: unknown): value is ResponseLike {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Error) &&
    'status' in value &&
    'headers' in value &&
    'body' in value
  )
}

/** Copy and check the fields that an application gives. */
export function fieldsOf(given: unknown): Fields {
  if (
    typeof given !== 'object' ||
    given === null ||
    !(Symbol.iterator in given)
  ) {
    throw new ContractError(
      'response.headers.pairs',
      'a list of pairs',
      describe(given)
    )
  }
  const fields = new Fields()
  for (const pair of given as Iterable<unknown>) {
    if (!Array.isArray(pair) || pair.length !== 2) {
      throw new ContractError(
        'response.headers.pairs',
        'a pair of name and value',
        describe(pair)
      )
    }
    fields.append(pair[0], pair[1])
  }
  return fields
}

/** The response that accepts a handshake, as long as it says 101. */
export class Acceptance extends Response {
  readonly subprotocol: string | undefined
  #talk: Talk
  #accepts = true

  constructor(talk: Talk, {subprotocol, headers = []}: Accepting) {
    super(200, headers, '')
    checkHandshakeFields(this.headers)
    this.#talk = checkTalk(talk)
    this.subprotocol = subprotocol
  }

  override get status(): number {
    return this.#accepts ? 101 : super.status
  }
  override set status(status: number) {
    super.status = status
    this.#accepts = false
  }

  get talk(): Talk {
    return this.#talk
  }
  set talk(talk: Talk) {
    this.#talk = checkTalk(talk)
  }
}

export function isAcceptance(response: Response): response is Acceptance {
  return response instanceof Acceptance && response.status === 101
}

/** What the mechanics of the handshake say is no field of a layer. */
export function checkHandshakeFields(headers: Fields): void {
  for (const [name] of headers) {
    if (!name.startsWith('sec-websocket-')) continue
    throw new ContractError(
      'websocket.accept.fields',
      'fields that are not of the handshake',
      name
    )
  }
}

function checkTalk(talk: unknown): Talk {
  if (typeof talk === 'function') return talk as Talk
  throw new ContractError(
    'websocket.accept.talk',
    'a callable of one channel',
    describe(talk)
  )
}
