import {Course} from './course.ts'
import {deliver} from './deliver.ts'
import {enter} from './enter.ts'
import {ClientGone, ContractError, describe} from './errors.ts'
import type {Factory} from './factory.ts'
import {Fields} from './fields.ts'
import {lint} from './lint/lint.ts'
import {rehearsedExchange, type Asked} from './rehearsed-exchange.ts'
import type {Application, Closed, Link, Log, Message} from './types.ts'

/** What a client does: says something, leaves, or lets something else happen first. */
export type Cue = Message | Closed | (() => unknown)

export interface Rehearsed extends Asked {
  /** False for an application that breaks the contract on purpose. */
  readonly lint?: boolean
  /** The client leaves when it has got so many chunks. */
  readonly leaves?: number
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
  /** The first of the errors. */
  readonly error: unknown
  /** What the exchange failed with, and what was raised at its end. */
  readonly errors: readonly unknown[]
}

/** Ask an application for a page, or for a conversation that follows a script. */
export function rehearse(given: Application, asked?: Rehearsed): Promise<Rehearsal>
export function rehearse(given: Application, script: Iterable<Cue> & object, asked?: Rehearsed): Promise<Rehearsal>
export function rehearse(given: Application | Factory, asked?: Rehearsed): Promise<Rehearsal>
export function rehearse(
  given: Application | Factory,
  script: Iterable<Cue> & object,
  asked?: Rehearsed
): Promise<Rehearsal>
export async function rehearse(
  given: Application | Factory,
  first: Iterable<Cue> | Rehearsed = {},
  second: Rehearsed = {}
): Promise<Rehearsal> {
  checkScript(first)
  const [script, {lint: linting = true, leaves, ...asked}] =
    Symbol.iterator in first ? [first, second] : [undefined, first]
  const errors: unknown[] = []
  const log = noting(asked.log ?? quiet, errors)
  const course = new Course(log)
  const client = new Client(script ?? [], course)
  const exchange = rehearsedExchange(script && client, asked, course)
  course.onEnd(outcomeIn(errors))

  let answer: Pick<Rehearsal, 'status' | 'headers' | 'trailers' | 'subprotocol'> = {
    status: 0,
    headers: new Fields(),
    trailers: new Fields(),
    subprotocol: undefined
  }
  const chunks: Uint8Array[] = []
  const {application, leave} = await enter(given, log)
  for await (const step of deliver(linting ? lint(application) : application, exchange, course)) {
    if (step.kind === 'accept') {
      answer = {...answer, status: 101, headers: step.headers, subprotocol: step.subprotocol}
      const offered = exchange.websocket?.subprotocols.join(', ')
      if (offered && step.subprotocol === undefined)
        course.log.warn(`None of the subprotocols ${offered} was chosen: a browser leaves`)
    } else if (step.kind === 'head') answer = {...answer, status: step.status, headers: step.headers}
    else if (step.kind === 'chunk') chunks.push(step.bytes.slice())
    else if (step.kind === 'end') answer = {...answer, trailers: step.trailers}
    if (step.kind !== 'end' && chunks.length === leaves) {
      await course.lose()
      break
    }
  }
  await leave()
  const {sent, closed} = client
  const closing = {closeCode: closed?.code, closeReason: closed?.reason}
  return {...answer, body: joined(chunks), sent, ...closing, error: errors[0], errors}
}

function checkScript(first: unknown): void {
  if (typeof first === 'object') return
  const hint = typeof first === 'string' ? `${JSON.stringify(first)} ({target}?)` : describe(first)
  throw new ContractError('exchange.construct', 'a list of messages, or what is asked', hint)
}

/** An end that keeps the outcome of its exchange, before what the other ends have raised. */
function outcomeIn(errors: unknown[]): Generator<void, void, void> {
  const outcome = (function* (): Generator<void, void, void> {
    try {
      yield
    } catch (failure) {
      errors.unshift(failure)
    }
  })()
  outcome.next()
  return outcome
}

/** A log that keeps what went wrong at the end. */
function noting(log: Log, errors: unknown[]): Log {
  return {
    debug: (...line) => log.debug(...line),
    info: (...line) => log.info(...line),
    warn: (...line) => log.warn(...line),
    error(...line) {
      const [message, error] = line
      if (late.test(message)) errors.push(error)
      log.error(...line)
    }
  }
}

const late = /^(A callback|A body|A lifespan) (failed|could not be)/

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

const quiet: Log = {
  debug: () => {},
  info: () => {},
  warn: (...line) => console.warn(...line),
  error: (...line) => console.error(...line)
}
