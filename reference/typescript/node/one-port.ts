import type {Server} from 'node:http'
import type {ServerHttp2Session} from 'node:http2'
import type {Socket} from 'node:net'
import {TLSSocket} from 'node:tls'
import type {Context} from './answer.ts'
import {detect, type Protocol} from './detect.ts'
import {beginSession} from './session.ts'

/** The connections of a server that it does not leave to `node:http`. */
export class OnePort {
  readonly #sockets = new Set<Socket>()
  readonly #undecided = new Set<Socket>()
  readonly #sessions = new Set<ServerHttp2Session>()

  /** Take the connections of a server before `node:http` does. */
  constructor(server: Server, context: Context, secure: boolean) {
    const ready = secure ? 'secureConnection' : 'connection'
    const listeners = server.listeners(ready)
    server.removeAllListeners(ready)
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
    })
    server.on(ready, (socket: Socket) => {
      const found = (protocol: Protocol) => {
        this.#undecided.delete(socket)
        if (protocol === 'http2') this.#begin(socket, context)
        else for (const listener of listeners) listener.call(server, socket)
      }
      if (socket instanceof TLSSocket) return found(socket.alpnProtocol === 'h2' ? 'http2' : 'http1')
      this.#undecided.add(socket)
      socket.once('close', () => this.#undecided.delete(socket))
      detect(socket, context.limits, found)
    })
  }

  /** Begin nothing more, and close what has nothing to do. */
  close(): void {
    for (const socket of this.#undecided) socket.destroy()
    for (const session of this.#sessions) session.close()
  }

  break(): void {
    for (const session of this.#sessions) session.destroy()
    for (const socket of this.#sockets) socket.destroy()
  }

  #begin(socket: Socket, context: Context): void {
    const session = beginSession(socket, context)
    this.#sessions.add(session)
    session.once('close', () => this.#sessions.delete(session))
  }
}
