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
    accept(talk, {subprotocol, headers = [], ...more} = {}) {
      checkTalk(talk)
      checkChosen(offer, subprotocol)
      const fields = fieldsOf(headers)
      const response = offer.accept(talk, {subprotocol, headers: fields, ...more})
      const chosen = subprotocol ?? [...(more.subprotocols ?? [])].find((name) => subprotocols.includes(name))
      const told = JSON.stringify([response.status, response.subprotocol, [...response.headers]])
      if (told === JSON.stringify([101, chosen, [...fields]]) && response.talk === talk) return response
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
  const talking = async (channel: Channel) => {
    watch.talk()
    const linted = new LintedChannel(channel, watch)
    try {
      await talk(linted)
    } catch (error) {
      linted.leave('websocket.talk.failure')
      throw error
    }
    linted.leave('websocket.talk.return')
  }
  response.talk = (channel) => watch.named(() => talking(channel))
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
    if ('socket' in channel) throw new CallerError('websocket.socket', 'messages alone', 'a channel with `socket`')
    if (!(Symbol.asyncIterator in channel))
      throw new CallerError('websocket.message.iterate', 'a channel to iterate over', describe(channel))
    if (this.#over) throw new CallerError('websocket.close.code', 'nothing at the start', 'a code')
  }

  get subprotocol(): string | undefined {
    return this.#channel.subprotocol
  }

  get closeCode(): number | undefined {
    return this.#channel.closeCode
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Message, void, void> {
    const clause = 'websocket.message.iterate'
    let over = this.#over
    try {
      for await (const message of this.#channel) {
        yield this.#taken(clause, message, over)
        over = this.#over
      }
    } catch (error) {
      if (isGone(error)) throw new CallerError(clause, 'an end of the iteration', 'the error of `sending.gone`')
      throw error
    }
    this.#ended()
  }

  async receive(): Promise<Message> {
    const clause = 'websocket.message.over'
    const over = this.#over
    const message = await this.#tried(clause, over, () => this.#received())
    return this.#taken(clause, message, over)
  }

  async sendText(message: string): Promise<void> {
    const text = textMessage(message)
    await this.#send(() => this.#channel.sendText(text))
  }

  async sendBytes(message: ArrayBuffer | ArrayBufferView): Promise<void> {
    const bytes = bytesMessage(message)
    await this.#send(() => this.#channel.sendBytes(bytes))
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
    if (!over) this.#closed = true
    this.#coded()
  }

  /** The talk is at its end, and the server has to close what goes on. */
  leave(clause: string): void {
    this.#watch.talked(clause, this.#channel)
  }

  async #received(): Promise<Message> {
    try {
      return await this.#channel.receive()
    } catch (error) {
      if (isGone(error)) this.#ended()
      throw error
    }
  }

  async #send(send: () => Promise<void>): Promise<void> {
    const clause = 'websocket.send.over'
    const over = this.#over
    await this.#tried(clause, over, send)
    if (over) throw new CallerError(clause, 'a failure after the end', 'none')
  }

  /** After the end there is one way to fail. */
  async #tried<Given>(clause: string, over: boolean, run: () => Promise<Given>): Promise<Given> {
    try {
      return await run()
    } catch (error) {
      if (over && !isGone(error) && !(error instanceof ContractError))
        throw new CallerError(clause, 'the error of `sending.gone`', describe(error))
      throw error
    }
  }

  get #over(): boolean {
    return this.#channel.closeCode !== undefined
  }

  #taken(clause: string, message: unknown, over: boolean): Message {
    if (over) {
      const broken = this.#closed ? 'websocket.close.last' : clause
      throw new CallerError(broken, 'no message after the end', 'one')
    }
    if (typeof message === 'string' || message instanceof Uint8Array) return message
    throw new CallerError('websocket.message.kinds', 'text or bytes', describe(message))
  }

  #ended(): void {
    const code = this.#coded()
    const byClient = code === 1000 || code === 1005 || code >= 3000
    if (byClient && !this.#closed && !this.#watch.gone())
      throw new CallerError('websocket.gone', 'true when the client has closed', 'false')
  }

  #coded(): number {
    const code = this.closeCode
    if (code !== undefined && Number.isInteger(code)) return code
    throw new CallerError('websocket.close.code', 'the code of the end', describe(code))
  }
}

function isGone(error: unknown): boolean {
  return Object(error).code === 'ECONNRESET'
}
