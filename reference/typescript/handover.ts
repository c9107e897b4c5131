import {ClientGone, ContractError, describe} from './errors.ts'
import type {Chunk} from './types.ts'

/** Send a chunk; resolves when it was taken and the next one is wanted. */
export type Send = (chunk: Chunk) => Promise<void>

/** A body that a function sends. */
export class Handover implements AsyncIterableIterator<Chunk, undefined> {
  readonly #produce: (send: Send) => Promise<void>
  #running: Promise<void> | undefined
  #offer: Offer | undefined
  #given = false
  #over = false
  #closed = false
  #arrive = () => {}
  #sent = false

  constructor(produce: (send: Send) => Promise<void>) {
    if (typeof produce !== 'function') throw idle(produce)
    this.#produce = produce
  }

  /** Whether a chunk has been sent. */
  get sent(): boolean {
    return this.#sent
  }

  /** Run the function until it has sent a chunk, or is over. */
  async begin(): Promise<void> {
    if (this.#offer === undefined && !this.#over) {
      const arrived = new Promise<void>((resolve) => (this.#arrive = resolve))
      if (!this.#running) {
        this.#running = this.#run()
        this.#running.catch(() => {})
      }
      await arrived
    }
    if (!this.#over) return
    const running = this.#running
    this.#running = Promise.resolve()
    await running
  }

  async next(): Promise<IteratorResult<Chunk, undefined>> {
    if (this.#closed) return {done: true, value: undefined}
    if (this.#given) this.#take()
    await this.begin()
    if (this.#offer === undefined) return {done: true, value: undefined}
    this.#given = true
    return {done: false, value: this.#offer.chunk}
  }

  async return(): Promise<IteratorResult<Chunk, undefined>> {
    const done = {done: true, value: undefined} as const
    if (this.#closed) return done
    this.#closed = true
    if (this.#running === undefined || this.#over) return done

    const gone = new ClientGone('sending.gone: nobody takes what is sent')
    this.#offer?.lost(gone)
    await this.#running.catch((error: unknown) => {
      if (!(error instanceof ClientGone)) throw error
    })
    return done
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async #run(): Promise<void> {
    try {
      const given: unknown = await this.#produce((chunk) => this.#send(chunk))
      if (typeof Object(given).next === 'function') throw idle(given)
    } finally {
      this.#over = true
      this.#arrive()
    }
  }

  async #send(chunk: Chunk): Promise<void> {
    if (this.#closed) throw new ClientGone('sending.gone: nobody takes what is sent')
    if (this.#offer) throw new ContractError('handover.one', 'a send that was awaited', 'another one')
    if (this.#over) throw new ContractError('handover.one', 'a send before the function returns', 'one after that')
    this.#sent = true
    await new Promise<void>((taken, lost) => {
      this.#offer = {chunk, taken, lost}
      this.#arrive()
    })
  }

  #take(): void {
    this.#given = false
    const offer = this.#offer
    this.#offer = undefined
    offer?.taken()
  }
}

function idle(given: unknown): ContractError {
  return new ContractError('handover.idle', 'a function that runs, and sends', describe(given))
}

interface Offer {
  readonly chunk: Chunk
  readonly taken: () => void
  readonly lost: (error: Error) => void
}
