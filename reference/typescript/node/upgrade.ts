import {ServerResponse, STATUS_CODES, type IncomingMessage} from 'node:http'
import type {Socket} from 'node:net'
import {acceptHandshake} from '../accept-handshake.ts'
import {handshakeOf, type Handshake} from '../handshake.ts'
import type {Accept} from '../step.ts'
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

/** Answer a handshake, and leave its socket to the link. */
export async function accept(
  step: Accept,
  {handshake, link, response, upgrading}: Accepting
): Promise<void> {
  const {status, headers} = await acceptHandshake(handshake, step)
  const {socket, head} = upgrading
  response.detachSocket(socket)
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  if (!socket.destroyed) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n`, 'latin1')
  link.begin(head)
}

export interface Accepting {
  readonly handshake: Handshake
  readonly link: WebSocketLink
  readonly response: ServerResponse
  readonly upgrading: Upgrading
}
