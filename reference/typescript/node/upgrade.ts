import {ServerResponse, STATUS_CODES, type IncomingMessage} from 'node:http'
import type {Socket} from 'node:net'
import {handshakeOf} from '../handshake.ts'
import type {Talking} from './answer.ts'
import {pairsOf} from './pairs-of.ts'
import type {WebSocketLink} from './websocket-link.ts'

/** What an upgrade leaves to work with. */
export interface Upgrading {
  readonly socket: Socket
  /** What came behind the head. */
  readonly head: Uint8Array
}

/** Whether a request is to be taken from its connection; any other is an ordinary one. */
export function isHandshake({method = '', httpVersion, rawHeaders}: IncomingMessage): boolean {
  try {
    return handshakeOf({method, httpVersion, headers: pairsOf(rawHeaders)}) !== undefined
  } catch {
    return false
  }
}

/** A response on a socket that Node has given away; the last of its connection. */
export function responseOn(request: IncomingMessage, socket: Socket): ServerResponse {
  const response = new ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(socket)
  response.once('finish', () => {
    socket.resume()
    socket.destroySoon()
  })
  socket.on('error', () => response.destroy())
  return response
}

/** Where the handshake of a request leads: to its socket. */
export function talkingOn({socket, head}: Upgrading, response: ServerResponse, link: WebSocketLink): Talking {
  return {
    link,
    begin: ({status, headers}) => {
      response.detachSocket(socket)
      const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
      if (!socket.destroyed) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`, 'latin1')
      socket.setKeepAlive(true, keepAliveTime)
      link.begin(head)
    }
  }
}

/** How long nothing may come before the system asks, in milliseconds; the `ping_interval` of the library `websockets`. */
export const keepAliveTime = 20_000
