import type {Duplex} from 'node:stream'
import {ClientGone, type Course, type Limits} from '../index.ts'
import {closeFrameOf, frameOf} from '../frame-of.ts'
import {FrameReader, type Received} from '../frame-reader.ts'
import type {Closed, Link, Message} from '../types.ts'
import {Unread} from '../unread.ts'
import {after} from './after.ts'
import {Outflow} from './outflow.ts'

/** A conversation on a socket of Node's, or on a stream of HTTP/2. */
export class WebSocketLink implements Link {
  readonly #socket: Duplex
  readonly #limits: Limits
  readonly #course: Course
  readonly #reader: FrameReader
  readonly #unread: Unread
  readonly #out: Outflow
  /** The close of the client, which the talk has not come to. */
  #closing: Closed | undefined
  #closed: Closed | undefined
  #timer: NodeJS.Timeout | undefined
  #arrived = () => {}
  #ping: Uint8Array | undefined

  constructor(socket: Duplex, limits: Limits, course: Course) {
    this.#socket = socket
    this.#limits = limits
    this.#course = course
    this.#reader = new FrameReader(limits)
    this.#unread = new Unread(limits)
    this.#out = new Outflow(socket, limits.writeTime, () => this.break())
  }

  onClosed(callback: () => void): void {
    this.#socket.once('close', callback)
  }

  /** Called when the handshake has been carried out, with what came behind it. */
  begin(head: Uint8Array): void {
    this.#socket.on('data', (bytes: Uint8Array) => this.#read(bytes))
    this.#socket.on('end', () => this.#ended())
    this.#socket.once('close', () => this.#lose({code: 1006, reason: ''}))
    if (this.#socket.destroyed) this.#lose({code: 1006, reason: ''})
    this.#read(head)
    if (this.#socket.readableEnded) this.#ended()
  }

  async receive(): Promise<Message | Closed> {
    while (true) {
      const message = this.#unread.take()
      if (message !== undefined) {
        this.#flow()
        return message
      }
      if (this.#closing) void this.#answer(this.#closing)
      if (this.#closed) return this.#closed
      await new Promise<void>((resolve) => (this.#arrived = resolve))
    }
  }

  sendText(message: string): Promise<void> {
    return this.#send(frameOf('text', new TextEncoder().encode(message)))
  }

  sendBytes(message: Uint8Array): Promise<void> {
    return this.#send(frameOf('bytes', message))
  }

  /** Close, and wait for the client to do so, but not for ever. */
  async close(code: number, reason: string): Promise<void> {
    if (this.#closing) return this.#answer(this.#closing)
    if (this.#closed) return
    this.#closed = {code, reason}
    await this.#finish(closeFrameOf(code, reason))
  }

  /** The server shuts down. */
  async drain(): Promise<void> {
    const closing = this.close(1001, '')
    this.#arrived()
    await closing
  }

  /** Give the client up; a stream is reset with an error by it. */
  break(): void {
    this.#socket.destroy(new ClientGone('sending.gone: the client was given up'))
  }

  /** Nothing more comes; after a close that is as it should be. */
  #ended(): void {
    if (!this.#closing) void this.#out.end()
  }

  #read(bytes: Uint8Array): void {
    for (const received of this.#reader.read(bytes)) this.#take(received)
    this.#flow()
  }

  #take(received: Received): void {
    if (received.kind === 'ping') this.#pong(received.bytes)
    else if (received.kind === 'message') {
      if (!this.#closed) this.#unread.add(received.message, received.size)
      this.#arrived()
    } else if (this.#closed) void this.#leave()
    else if (received.kind === 'failure') void this.#answer({code: received.code, reason: ''})
    else this.#keep({code: received.code, reason: received.reason})
  }

  /** The client has closed; the talk comes to it behind what is unread. */
  #keep(closing: Closed): void {
    this.#closing = closing
    this.#timer = after(this.#limits.closeTime, () => void this.#answer(closing))
    this.#arrived()
    void this.#course.lose()
  }

  /** The conversation is over by what the client has sent. */
  async #answer(closed: Closed): Promise<void> {
    if (this.#closed) return
    this.#lose(closed)
    const finished = this.#finish(closeFrameOf(closed.code, ''))
    void this.#out.end()
    await finished
  }

  async #finish(frame: Uint8Array): Promise<void> {
    this.#flow()
    await this.#out.send(() => frame)
    if (this.#socket.destroyed) return
    const timer = after(this.#limits.closeTime, () => this.break())
    await new Promise<void>((resolve) => this.#socket.once('close', () => resolve()))
    clearTimeout(timer)
  }

  /** Both have closed: leave when what was sent has been taken. */
  async #leave(): Promise<void> {
    await this.#out.end()
    if (this.#socket.writableFinished) this.#socket.destroy()
    else this.#socket.once('finish', () => this.#socket.destroy())
  }

  #lose(closed: Closed): void {
    clearTimeout(this.#timer)
    this.#closed ??= this.#closing ?? closed
    this.#closing = undefined
    this.#arrived()
    void this.#course.lose()
  }

  async #send(frame: Uint8Array): Promise<void> {
    if (this.#closed) {
      void this.#course.lose()
      throw new ClientGone(`sending.gone: closed with ${this.#closed.code}`)
    }
    if (!(await this.#out.send(() => frame))) throw new ClientGone('sending.gone: the client has left')
  }

  /** Of pings that come while nothing can be sent, the last is answered (RFC 6455 §5.5.3). */
  #pong(bytes: Uint8Array): void {
    const waits = this.#ping !== undefined
    this.#ping = bytes
    if (waits) return
    void this.#out.send(() => {
      const frame = frameOf('pong', this.#ping ?? bytes)
      this.#ping = undefined
      return frame
    })
  }

  #flow(): void {
    if (this.#unread.full && !this.#closed && !this.#closing) this.#socket.pause()
    else this.#socket.resume()
  }
}
