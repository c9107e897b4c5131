import {checkCallback, checkEnd, functionOf, nameOf, runEnd, type End} from './ends.ts'
import {blamed, ContractError} from './errors.ts'
import {following, type ExchangeEvent, type ExchangeState} from './states.ts'
import type {Step} from './step.ts'
import type {Callback, Log, Sent} from './types.ts'

/** What happens to an exchange, shared by all its variants. */
export class Course {
  readonly state: Map<string, unknown>
  readonly log: Log
  #gone = false
  #ends: End[] = []
  #onGone: Callback[] = []
  #links: string[] = []
  #stage: ExchangeState = 'answering'
  #status: number | undefined
  #octets = 0

  constructor(log: Log, state = new Map<string, unknown>()) {
    this.log = log
    this.state = state
  }

  get gone(): boolean {
    return this.#gone
  }

  /** What has left of the final response. */
  get sent(): Sent | undefined {
    const status = this.#status
    return status === undefined ? undefined : {status, octets: this.#octets}
  }

  /** The state of the exchange. */
  get stage(): ExchangeState {
    return this.#stage
  }

  get headLeft(): boolean {
    return this.#stage !== 'answering'
  }

  /** Fail where the exchange is being answered already. */
  begin(): void {
    following(this.#stage, 'head')
  }

  /** Something has happened, or cannot happen here. */
  go(event: ExchangeEvent): void {
    this.#stage = following(this.#stage, event)
  }

  /** Give a step that the server takes next. */
  step<Given extends Step>(step: Given): Given {
    this.go(step.kind)
    if (step.kind === 'chunk') this.#octets += step.bytes.byteLength
    else if (step.kind === 'head') this.#status = step.status
    else if (step.kind === 'accept') this.#status = 101
    return step
  }

  /** A value of `link` that goes with the head. */
  link(value: string): void {
    this.#links.push(value)
  }

  /** The head leaves, with these links. */
  leave(status = 200): readonly string[] {
    this.go('head')
    this.#status = status
    return this.#links.splice(0)
  }

  onEnd(end: End): void {
    if (this.#stage === 'over')
      throw new ContractError('exchange.end.late', 'an exchange that is not over', 'one that is')
    this.#ends.push(checkEnd(end))
  }

  onGone(callback: Callback): void {
    checkCallback(callback, 'exchange.gone.kinds')
    if (this.#gone) void this.#tell(callback)
    else this.#onGone.push(callback)
  }

  /** The client has left. */
  async lose(): Promise<void> {
    if (this.#stage === 'over') return
    this.#gone = true
    for (const callback of this.#onGone.splice(0)) await this.#tell(callback)
  }

  /** Everything is over, with this error or without. An end may still register another one. */
  async end(error?: unknown): Promise<void> {
    if (this.#stage === 'over') return
    if (this.#stage !== 'ending') this.go('stop')
    for (let end = this.#ends.pop(); end; end = this.#ends.pop()) {
      try {
        await runEnd(end, error)
      } catch (raised) {
        this.#failed(end, raised)
      }
    }
    this.go('finish')
  }

  async #tell(callback: Callback): Promise<void> {
    try {
      await callback()
    } catch (error) {
      this.#failed(callback, error)
    }
  }

  #failed(end: End, error: unknown): void {
    blamed(error, functionOf(end))
    this.log.error(`A callback failed, ${nameOf(end)}`, error)
  }
}
