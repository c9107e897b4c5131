import {checkClose} from '../check-close.ts'
import {ContractError, describe} from '../errors.ts'
import {bytesMessage, textMessage} from '../message.ts'
import {type Acceptance, checkHandshakeFields, fieldsOf} from '../response.ts'
import type {Channel, Exchange, Message, Talk, WebSocketOffer} from '../types.ts'
import {CallerError} from './caller-error.ts'
import type {Watch} from './watch.ts'

/** What an application sees in the place of an offer. */
export function lintedOffer(offer: WebSocketOffer): WebSocketOffer {
  const {subprotocols, origin} = offer
  return Object.freeze<WebSocketOffer>({
    subprotocols,
    origin,
    accept(talk, {subprotocol, headers = []} = {}) {
      checkTalk(talk)
      checkChosen(offer, subprotocol)
      const fields = fieldsOf(headers)
      const response = offer.accept(talk, {subprotocol, headers: fields})
      const told = JSON.stringify([response.status, response.subprotocol, [...response.headers]])
      if (told === JSON.stringify([101, subprotocol, [...fields]]) && response.talk === talk) return response
      throw new CallerError('websocket.accept', '101 with what was given', told)
    }
  })
}

/** Check a response that accepts, and put an eye on its talk. */
export function accepted({websocket}: Exchange, watch: Watch, response: Acceptance): void {
  if (!websocket) throw new ContractError('websocket.accept.offered', '101 for a handshake', 'it without one')
  checkHandshakeFields(response.headers)
  checkChosen(websocket, response.subprotocol)
  const {talk} = response
  response.talk = async (channel) => {
    watch.talk()
    await talk(new LintedChannel(channel, watch))
  }
}

function checkTalk(talk: Talk): void {
  if (typeof talk !== 'function') throw new ContractError('websocket.accept.talk', 'a callable', describe(talk))
}

function checkChosen({subprotocols}: WebSocketOffer, chosen: string | undefined): void {
  if (chosen === undefined || subprotocols.includes(chosen)) return
  throw new ContractError('websocket.accept.subprotocol', `one of ${JSON.stringify(subprotocols)}`, chosen)
}

/** A conversation, as both sides use it. */
class LintedChannel implements Channel {
  readonly #channel: Channel
  readonly #watch: Watch
  #closed = false

  constructor(channel: Channel, watch: Watch) {
    this.#channel = channel
    this.#watch = watch
    if (this.#over) throw new CallerError('websocket.close.code', 'nothing at the start', 'a code')
  }

  get subprotocol(): string | undefined {
    return this.#channel.subprotocol
  }

  get closeCode(): number | undefined {
    return this.#channel.closeCode
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Message, void, void> {
    let over = this.#over
    for await (const message of this.#channel) {
      yield this.#taken(message, over)
      over = this.#over
    }
    this.#ended()
  }

  async receive(): Promise<Message> {
    const over = this.#over
    try {
      return this.#taken(await this.#channel.receive(), over)
    } catch (error) {
      if ((error as {readonly code?: unknown}).code === 'ECONNRESET') this.#ended()
      throw error
    }
  }

  async sendText(message: string): Promise<void> {
    const over = this.#over
    await this.#channel.sendText(textMessage(message))
    this.#sent(over)
  }

  async sendBytes(message: ArrayBuffer | ArrayBufferView): Promise<void> {
    const over = this.#over
    await this.#channel.sendBytes(bytesMessage(message))
    this.#sent(over)
  }

  async close(code = 1000, reason = ''): Promise<void> {
    checkClose(code, reason)
    const over = this.#over
    try {
      await this.#channel.close(code, reason)
    } catch (error) {
      if (over) throw new CallerError('websocket.close.again', 'nothing', 'a failure')
      throw error
    }
    this.#closed ||= !over
    this.#coded()
  }

  get #over(): boolean {
    return this.#channel.closeCode !== undefined
  }

  #taken(message: unknown, over: boolean): Message {
    if (over) {
      const clause = this.#closed ? 'websocket.close.last' : 'websocket.message.receive'
      throw new CallerError(clause, 'no message after the end', 'one')
    }
    if (typeof message === 'string' || message instanceof Uint8Array) return message
    throw new CallerError('websocket.message.kinds', 'text or bytes', describe(message))
  }

  #sent(over: boolean): void {
    if (over) throw new CallerError('websocket.send.over', 'a failure after the end', 'none')
  }

  #ended(): void {
    const code = this.#coded()
    const byClient = !this.#closed && (code === 1000 || code === 1005)
    if (byClient && !this.#watch.gone())
      throw new CallerError('websocket.gone', 'true when the client has closed', 'false')
  }

  #coded(): number {
    const code = this.closeCode
    if (code !== undefined && Number.isInteger(code)) return code
    throw new CallerError('websocket.close.code', 'the code of the end', describe(code))
  }
}
