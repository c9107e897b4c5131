import type {Duplex} from 'node:stream'
import {inPieces, isFull} from './in-pieces.ts'

/** What goes out on a stream, in the order in which it was given. */
export class Outflow {
  readonly #stream: Duplex
  readonly #time: number
  readonly #late: () => void
  #last: Promise<boolean> | undefined

  /** `late` is called when the client has taken nothing for so many seconds. */
  constructor(stream: Duplex, seconds: number, late: () => void) {
    this.#stream = stream
    this.#time = seconds
    this.#late = late
  }

  /** Send what is made when its turn has come, and wait until more can be taken; false where nothing more is. */
  async send(make: () => Uint8Array): Promise<boolean> {
    const last = this.#last
    const write = () => inPieces(this.#stream, make(), this.#time, this.#late)
    const sent = last ? last.then(write) : write()
    if (!last && !isFull(this.#stream)) return sent
    this.#last = sent
    const taken = await sent
    if (this.#last === sent) this.#last = undefined
    return taken
  }

  /** End the stream behind what was given. */
  async end(): Promise<void> {
    if (this.#last) await this.#last
    this.#stream.end()
  }
}
