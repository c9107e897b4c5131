import {checkCallback, checkEnd, type End} from '../ends.ts'
import {describe} from '../errors.ts'
import type {Attempt, Callback, Channel, Exchange} from '../types.ts'
import {CallerError} from './caller-error.ts'
import {lintedEnd} from './end.ts'
import {naming} from './naming.ts'

/** The course of one call, from the call to the last callback. */
export class Watch {
  readonly #exchange: Exchange
  readonly application: unknown
  readonly #features: string
  readonly #ends: End[] = []
  #stage: 'calling' | 'answered' | 'talking' | 'ending' | 'over' = 'calling'
  #gone = false
  #outcome: {readonly error: unknown} | undefined
  /** A generator that has yielded at its end and was not closed. */
  #open: End | undefined
  /** A channel that the server has to close. */
  #left: {readonly clause: string; readonly channel: Channel} | undefined
  /** Of the response, where it is pulled. */
  body: {readonly closed: boolean; readonly ended: boolean} | undefined

  constructor(exchange: Exchange, application: unknown) {
    this.#exchange = exchange
    this.application = application
    this.#features = [...exchange.features].sort().join()
    exchange.onEnd(() => this.named(() => this.#over()))
  }

  /** Run a step whose errors name the application. */
  named<Given>(run: () => Given): Given {
    return naming(this.application, run)
  }

  get calling(): boolean {
    return this.#stage === 'calling'
  }

  /** Whether the head has left for certain, or never will. */
  get late(): boolean {
    return this.#stage !== 'calling' && this.#stage !== 'answered'
  }

  /** Whether the answer has ended, whole or not; that of an attempt is none. */
  get ended(): boolean {
    const {attempted} = this.#exchange as Partial<Attempt>
    return !attempted && (this.#stage === 'ending' || this.#stage === 'over')
  }

  /** The server goes on with the exchange. */
  use(): void {
    if (this.#stage === 'over') throw new CallerError('states.over', 'nothing after the callbacks', 'something')
  }

  answer(): void {
    this.#stage = 'answered'
  }

  talk(): void {
    this.use()
    if (this.late) throw new CallerError('websocket.talk', 'one call, before the callbacks', 'another')
    this.#stage = 'talking'
  }

  /** A talk has come to its end, while the conversation went on. */
  talked(clause: string, channel: Channel): void {
    this.#left = {clause, channel}
  }

  /** Whether the client has left; it does not come back. */
  gone(): boolean {
    const {gone} = this.#exchange
    if (this.#gone && !gone) throw new CallerError('exchange.gone', 'a client that has left', 'one that is back')
    return (this.#gone = gone)
  }

  onGone(callback: Callback): void {
    checkCallback(callback, 'exchange.gone.kinds')
    let calls = 0
    const {gone} = this.#exchange
    const once = () => {
      calls += 1
      if (calls > 1) throw new CallerError('exchange.gone.callback', 'one call', 'another')
      if (!this.gone()) throw new CallerError('exchange.gone', 'true when the client has left', 'false')
      return callback()
    }
    this.#exchange.onGone(() => this.named(once))
    if (gone && calls === 0) throw new CallerError('exchange.gone.late', 'a call at once', 'none')
  }

  onEnd(end: End): void {
    const linted = lintedEnd(checkEnd(end), this)
    this.#exchange.onEnd(linted)
    if (this.#stage === 'over')
      throw new CallerError('exchange.end.late', 'a failure of `onEnd` after the callbacks', 'none')
    this.#ends.push(linted)
  }

  begin(end: End): void {
    this.#closed()
    this.#stage = 'ending'
    if (!this.#ends.includes(end)) throw new CallerError('exchange.end', 'one call of it', 'two')
    if (this.#ends.pop() !== end)
      throw new CallerError('exchange.end.order', 'the end that was registered last', 'another')
  }

  /** With what an end is resumed. */
  resume(error: unknown): void {
    if (this.#outcome && this.#outcome.error !== error)
      throw new CallerError('middleware.end.outcome', 'the same outcome for all ends', describe(error))
    this.#outcome = {error}
  }

  /** Whether a generator goes on at its end. */
  goesOn(end: End, open: boolean): void {
    this.#open = open ? end : undefined
  }

  stop(end: End): void {
    if (this.#open !== end)
      throw new CallerError('middleware.end.stopped', 'the error of `sending.gone` thrown in', 'a close')
    this.#open = undefined
  }

  #over(): void {
    this.#closed()
    this.#stage = 'over'
    if (this.#ends.length > 0)
      throw new CallerError('exchange.end', 'a call of each end', `${this.#ends.length} without`)
    if ([...this.#exchange.features].sort().join() !== this.#features)
      throw new CallerError('exchange.features.fixed', 'the same features', 'others')
  }

  #closed(): void {
    this.use()
    if (this.body && !this.body.closed)
      throw new CallerError('bodies.close', 'a body that was closed', 'one still open (`substitute`?)')
    if (this.#open)
      throw new CallerError('middleware.end.closed', 'a close after its further `yield`', 'a generator still open')
    if (this.#left && this.#left.channel.closeCode === undefined)
      throw new CallerError(this.#left.clause, 'a conversation that the server closes', 'one still open')
  }
}
