import {Course} from './course.ts'
import {deliver} from './deliver.ts'
import {ClientGone} from './errors.ts'
import {exchange} from './exchange.ts'
import {Fields} from './fields.ts'
import type {Application, Closed, Given, Link, Log, Message} from './types.ts'
import {websocketOffer} from './websocket-offer.ts'

/** What a client does: says something, leaves, or lets something else happen first. */
export type Cue = Message | Closed | (() => unknown)

export interface Rehearsed extends Omit<Given, 'websocket'> {
  readonly subprotocols?: readonly string[]
  readonly origin?: string
}

export interface Rehearsal {
  /** 101 where the application has accepted. */
  readonly status: number
  readonly headers: Fields
  /** The chunks, joined. */
  readonly body: Uint8Array
  readonly trailers: Fields
  readonly subprotocol: string | undefined
  readonly sent: readonly Message[]
  readonly closeCode: number | undefined
  readonly closeReason: string | undefined
  /** What the exchange failed with, in its talk or before. */
  readonly error: unknown
}

/** Run an application against a client that follows a script. */
export async function rehearse(
  application: Application,
  script: Iterable<Cue> = [],
  {subprotocols = [], origin, ...given}: Rehearsed = {}
): Promise<Rehearsal> {
  const course = new Course(given.log ?? quiet)
  const client = new Client(script, course)
  let error: unknown
  const outcome = outcomeOf((failure) => (error = failure))
  outcome.next()
  course.onEnd(outcome)
  const asked = [
    ...(origin === undefined ? [] : [['origin', origin] as const]),
    ...(subprotocols.length === 0 ? [] : [['sec-websocket-protocol', subprotocols.join(', ')] as const]),
    ['sec-websocket-version', '13'] as const
  ]
  const offered = {
    headers: asked,
    features: ['websocket'],
    ...given,
    websocket: websocketOffer(client, {subprotocols, origin})
  }
  const ordinary = given.method !== undefined || given.body !== undefined
  const made = exchange(ordinary ? {features: ['trailers'], ...given} : offered, course)

  let answer: Pick<Rehearsal, 'status' | 'headers' | 'trailers' | 'subprotocol'> = {
    status: 0,
    headers: new Fields(),
    trailers: new Fields(),
    subprotocol: undefined
  }
  const chunks: Uint8Array[] = []
  for await (const step of deliver(application, made, course)) {
    if (step.kind === 'accept') {
      answer = {...answer, status: 101, headers: step.headers, subprotocol: step.subprotocol}
    } else if (step.kind === 'head') answer = {...answer, status: step.status, headers: step.headers}
    else if (step.kind === 'chunk') chunks.push(step.bytes.slice())
    else if (step.kind === 'end') answer = {...answer, trailers: step.trailers}
  }
  const {sent, closed} = client
  return {...answer, body: joined(chunks), sent, closeCode: closed?.code, closeReason: closed?.reason, error}
}

/** An end that keeps the outcome of its exchange. */
function* outcomeOf(keep: (failure: unknown) => void): Generator<void, void, void> {
  try {
    yield
  } catch (failure) {
    keep(failure)
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

class Client implements Link {
  readonly sent: Message[] = []
  closed: Closed | undefined
  readonly #script: Iterator<Cue>
  readonly #course: Course

  constructor(script: Iterable<Cue>, course: Course) {
    this.#script = script[Symbol.iterator]()
    this.#course = course
  }

  async receive(): Promise<Message | Closed> {
    while (this.closed === undefined) {
      const {value: cue = {code: 1000, reason: ''}} = this.#script.next()
      if (typeof cue === 'function') await cue()
      else if (typeof cue === 'string' || !('code' in cue)) return cue
      else {
        this.closed ??= cue
        await this.#course.lose()
      }
    }
    return this.closed
  }

  sendText(message: string): void {
    this.#send(message)
  }

  sendBytes(message: Uint8Array): void {
    this.#send(message)
  }

  close(code: number, reason: string): void {
    if (this.closed) throw new Error('websocket.close.again: a link that is closed twice')
    this.closed = {code, reason}
  }

  #send(message: Message): void {
    if (this.closed) throw new ClientGone(`websocket.send.over: closed with ${this.closed.code}`)
    this.sent.push(message)
  }
}

const quiet: Log = {debug: () => {}, info: () => {}, warn: () => {}, error: () => {}}
