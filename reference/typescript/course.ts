import type {Callback, Log} from './types.ts'

/** What happens to an exchange, shared by all its variants. */
export class Course {
  readonly state: Map<string, unknown> = new Map()
  readonly log: Log
  #gone = false
  #onEnd: Callback[] = []
  #onGone: Callback[] = []

  constructor(log: Log) {
    this.log = log
  }

  get gone(): boolean {
    return this.#gone
  }

  onEnd(callback: Callback): void {
    this.#onEnd.push(callback)
  }

  onGone(callback: Callback): void {
    if (this.#gone) callback()
    else this.#onGone.push(callback)
  }

  /** The client has left. */
  async lose(): Promise<void> {
    this.#gone = true
    await this.#run(this.#onGone.splice(0))
  }

  /** Everything is over. A callback may still register another one. */
  async end(): Promise<void> {
    while (this.#onEnd.length > 0) await this.#run(this.#onEnd.splice(-1))
  }

  async #run(callbacks: readonly Callback[]): Promise<void> {
    for (const callback of callbacks) {
      try {
        await callback()
      } catch (error) {
        this.log.error('A callback failed', error)
      }
    }
  }
}
