import {channelOn} from './channel.ts'
import {ClientGone} from './errors.ts'
import {logFailure} from './failure.ts'
import {Fields} from './fields.ts'
import {checkHandshakeFields, type Acceptance} from './response.ts'
import type {Accept, End} from './step.ts'
import type {Exchange, Link} from './types.ts'
import {linkOf} from './websocket-offer.ts'

/** The steps from the acceptance of a handshake to the end. */
export class Conversation {
  readonly #exchange: Exchange
  readonly #link: Link
  readonly #response: Acceptance

  constructor(exchange: Exchange, response: Acceptance) {
    response.claim()
    checkHandshakeFields(response.headers)
    this.#exchange = exchange
    this.#link = linkOf(exchange.websocket)
    this.#response = response
  }

  accept(): Accept {
    const headers = fieldsOf(this.#response.headers)
    return {
      kind: 'accept',
      headers,
      subprotocol: this.#response.subprotocol
    }
  }

  /** Called when the server has carried out the handshake. */
  async talk(): Promise<End> {
    const channel = channelOn(this.#link, this.#response.subprotocol)
    try {
      await this.#response.talk(channel)
    } catch (error) {
      const over = channel.closeCode !== undefined
      await channel.close(1011)
      if (!over) this.#failed(error)
      throw error
    }
    await channel.close()
    return {kind: 'end', trailers: new Fields()}
  }

  /** Log a loss that is not that of this client. */
  #failed(error: unknown): void {
    if (error instanceof ClientGone && !this.#exchange.gone)
      logFailure(this.#exchange, error)
  }
}

function fieldsOf(given: Fields): Fields {
  const headers = given.copy()
  for (const name of contentNames) headers.delete(name)
  return headers
}

const contentNames: readonly string[] = [
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'trailer'
]
