import {checkEnd, type End} from '../ends.ts'
import {describe} from '../errors.ts'
import type {Callback, Exchange} from '../types.ts'
import {CallerError} from './caller-error.ts'
import {lintedEnd} from './end.ts'

/** The course of one call, from the call to the last callback. */
export class Watch {
  readonly #exchange: Exchange
  readonly #features: string
  readonly #ends: End[] = []
  #stage: 'calling' | 'answered' | 'talking' | 'ending' | 'over' = 'calling'
  #gone = false
  #outcome: {readonly error: unknown} | undefined
  /** A generator that has yielded at its end and was not closed. */
  #open: End | undefined
  /** Of the response, where it is pulled. */
  body: {readonly closed: boolean; readonly ended: boolean} | undefined

  constructor(exchange: Exchange) {
    this.#exchange = exchange
    this.#features = [...exchange.features].sort().join()
    exchange.onEnd(() => this.#over())
  }

  get calling(): boolean {
    return this.#stage === 'calling'
  }

  /** Whether the head has left for certain, or never will. */
  get late(): boolean {
    return this.#stage !== 'calling' && this.#stage !== 'answered'
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

  /** Whether the client has left; it does not come back. */
  gone(): boolean {
    const {gone} = this.#exchange
    if (this.#gone && !gone) throw new CallerError('exchange.gone', 'a client that has left', 'one that is back')
    return (this.#gone = gone)
  }

  onGone(callback: Callback): void {
    let calls = 0
    const {gone} = this.#exchange
    this.#exchange.onGone(() => {
      calls += 1
      if (calls > 1) throw new CallerError('exchange.gone.callback', 'one call', 'another')
      if (!this.gone()) throw new CallerError('exchange.gone', 'true when the client has left', 'false')
      return callback()
    })
    if (gone && calls === 0) throw new CallerError('exchange.gone.late', 'a call at once', 'none')
  }

  onEnd(end: End): void {
    const linted = lintedEnd(checkEnd(end), this)
    this.#exchange.onEnd(linted)
    this.#ends.push(linted)
  }

  begin(end: End): void {
    this.#closed()
    this.#stage = 'ending'
    if (!this.#ends.includes(end)) throw new CallerError('exchange.end', 'one call', 'another')
    if (this.#ends.pop() !== end)
      throw new CallerError('exchange.end.order', 'the last callback first', 'another')
  }

  /** With what an end is resumed. */
  resume(error: unknown): void {
    if (this.#outcome && this.#outcome.error !== error)
      throw new CallerError('middleware.end.outcome', 'the same for all ends', describe(error))
    this.#outcome = {error}
  }

  /** Whether a generator goes on at its end. */
  goesOn(end: End, open: boolean): void {
    this.#open = open ? end : undefined
  }

  stop(end: End): void {
    if (this.#open !== end) throw new CallerError('middleware.end.stopped', 'the error of `sending.gone`', 'a close')
    this.#open = undefined
  }

  #over(): void {
    this.#closed()
    this.#stage = 'over'
    if (this.#ends.length > 0)
      throw new CallerError('exchange.end', 'a call of each callback', `${this.#ends.length} without`)
    if ([...this.#exchange.features].sort().join() !== this.#features)
      throw new CallerError('exchange.features.fixed', 'the same features', 'others')
  }

  #closed(): void {
    this.use()
    if (this.body && !this.body.closed)
      throw new CallerError('bodies.close', 'a body that was closed', 'one still open')
    if (this.#open) throw new CallerError('middleware.end.more', 'a generator that is closed', 'one still open')
  }
}
