import type {IncomingMessage, ServerResponse} from 'node:http'
import {checkOrigin} from '../check-origin.ts'
import {handshakeOf, type Handshake} from '../handshake.ts'
import {requestLine} from '../http1/lines.ts'
import {requestOf} from '../http1/request.ts'
import {announced, exchange, receivedFields, RefusedRequest, websocketOffer} from '../index.ts'
import type {Course, Exchange, Given, Limits} from '../index.ts'
import type {Input} from './input.ts'
import {pairsOf} from './pairs-of.ts'
import type {WebSocketLink} from './websocket-link.ts'

export interface Incoming {
  readonly course: Course
  readonly input: Input
  readonly inform: NonNullable<Given['inform']>
  readonly limits: Limits
  readonly link?: WebSocketLink | undefined
  readonly origins?: readonly string[] | undefined
}

/** Make an exchange of a request of Node's, or refuse it. */
export function incoming(
  request: IncomingMessage,
  {course, input, inform, limits, link, origins}: Incoming
): {readonly given: Exchange; readonly handshake: Handshake | undefined} {
  const {socket} = request
  const raw = pairsOf(request.rawHeaders)
  if (raw.length > limits.fieldCount)
    throw new RefusedRequest('request.limits.fields', 431, 'too many fields')
  const line = requestLine(`${request.method} ${request.url} HTTP/${request.httpVersion}`)
  const {method, target, httpVersion} = line
  const {authority, headers} = requestOf(line, raw, {limits, scheme: 'http'})
  const handshake = handshakeOf({method, httpVersion, headers: raw})
  checkOrigin(handshake?.origin, origins)

  const offer = handshake && link && websocketOffer(link, handshake)
  const given = exchange(
    {
      method,
      target,
      httpVersion,
      authority,
      headers: handshake ? receivedFields(handshake.headers) : headers,
      features: announced(offer ? ['inform', 'preload', 'trailers', 'websocket'] : ['inform', 'preload', 'trailers'], {httpVersion}),
      inform,
      websocket: offer,
      body: () => input.chunks(),
      trailers: () => receivedFields(pairsOf(request.rawTrailers)),
      client: Object.freeze({address: socket.remoteAddress, port: socket.remotePort}),
      server: Object.freeze({address: socket.localAddress, port: socket.localPort})
    },
    course
  )
  return {given, handshake}
}

/** Whether the client waits for 100 (Continue) before it sends its body. */
export function expectsContinue({httpVersion, headers}: IncomingMessage): boolean {
  return httpVersion !== '1.0' && headers.expect?.toLowerCase() === '100-continue'
}

/** A client that left is found by the closing of the response, before its end. */
export function watch(response: ServerResponse, course: Course): void {
  response.once('close', () => {
    if (!response.writableFinished) void course.lose()
  })
}
