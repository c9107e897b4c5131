import {ContractError} from '../errors.ts'
import type {Callback, Exchange} from '../types.ts'

/** The course of one call, from the call to the last callback. */
export class Watch {
  readonly #exchange: Exchange
  readonly #features: string
  readonly #ends: Callback[] = []
  #gone = false
  /** Of the response, where it is pulled. */
  body: {readonly closed: boolean; readonly ended: boolean} | undefined

  constructor(exchange: Exchange) {
    this.#exchange = exchange
    this.#features = [...exchange.features].sort().join()
    exchange.onEnd(() => this.#over())
  }

  /** Whether the client has left; it does not come back. */
  gone(): boolean {
    const {gone} = this.#exchange
    if (this.#gone && !gone) throw new ContractError('exchange.gone', 'a client that has left', 'one that is back')
    return (this.#gone = gone)
  }

  onGone(callback: Callback): void {
    let calls = 0
    const {gone} = this.#exchange
    this.#exchange.onGone(() => {
      calls += 1
      if (calls > 1) throw new ContractError('exchange.gone.callback', 'one call', 'another')
      return callback()
    })
    if (gone && calls === 0) throw new ContractError('exchange.gone.callback', 'a call at once', 'none')
  }

  onEnd(callback: Callback): void {
    const end = () => {
      this.#closed()
      if (!this.#ends.includes(end)) throw new ContractError('exchange.end', 'one call', 'another')
      if (this.#ends.pop() !== end)
        throw new ContractError('exchange.end.order', 'the last callback first', 'another')
      return callback()
    }
    this.#ends.push(end)
    this.#exchange.onEnd(end)
  }

  #over(): void {
    this.#closed()
    if (this.#ends.length > 0)
      throw new ContractError('exchange.end', 'a call of each callback', `${this.#ends.length} without`)
    if ([...this.#exchange.features].sort().join() !== this.#features)
      throw new ContractError('exchange.features.fixed', 'the same features', 'others')
  }

  #closed(): void {
    if (this.body && !this.body.closed)
      throw new ContractError('bodies.close', 'a body that was closed', 'one still open')
  }
}
