import {checkClose} from './check-close.ts'
import {ClientGone} from './errors.ts'
import {bytesMessage, textMessage} from './message.ts'
import type {Channel, Link, Message} from './types.ts'

/** Give a talk its side of the conversation on a link. */
export function channelOn(link: Link, subprotocol?: string): Channel {
  return Object.freeze(new Conversing(link, subprotocol))
}

class Conversing implements Channel {
  readonly #link: Link
  readonly subprotocol: string | undefined
  #closeCode: number | undefined

  constructor(link: Link, subprotocol: string | undefined) {
    this.#link = link
    this.subprotocol = subprotocol
  }

  get closeCode(): number | undefined {
    return this.#closeCode
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Message, void, void> {
    let message = await this.#next()
    while (message !== undefined) {
      yield message
      message = await this.#next()
    }
  }

  async receive(): Promise<Message> {
    const message = await this.#next()
    if (message === undefined) throw this.#over('message')
    return message
  }

  async sendText(message: string): Promise<void> {
    const text = textMessage(message)
    if (this.#closeCode !== undefined) throw this.#over('send')
    await this.#link.sendText(text)
  }

  async sendBytes(message: ArrayBuffer | ArrayBufferView): Promise<void> {
    const bytes = bytesMessage(message)
    if (this.#closeCode !== undefined) throw this.#over('send')
    await this.#link.sendBytes(bytes)
  }

  async close(code = 1000, reason = ''): Promise<void> {
    checkClose(code, reason)
    if (this.#closeCode !== undefined) return
    this.#closeCode = code
    try {
      await this.#link.close(code, reason)
    } catch (error) {
      if (!(error instanceof ClientGone)) throw error
    }
  }

  async #next(): Promise<Message | undefined> {
    if (this.#closeCode !== undefined) return undefined
    const given = await this.#link.receive()
    if (typeof given === 'object' && 'code' in given)
      this.#closeCode ??= given.code
    else if (this.#closeCode === undefined) return given
    return undefined
  }

  #over(what: 'message' | 'send'): ClientGone {
    return new ClientGone(
      `websocket.${what}.over: closed with ${this.#closeCode}`
    )
  }
}
