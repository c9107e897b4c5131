import type {IncomingMessage, ServerResponse} from 'node:http'
import {checkOrigin} from '../check-origin.ts'
import {handshakeOf, type Handshake} from '../handshake.ts'
import {valuesOf} from '../http1/extent.ts'
import {requestLine} from '../http1/lines.ts'
import {requestOf} from '../http1/request.ts'
import {receivedTrailers} from '../received-trailers.ts'
import {announced, exchange, receivedFields, RefusedRequest, websocketOffer} from '../index.ts'
import type {Course, Endpoint, Exchange, Given, Limits} from '../index.ts'
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
  const first = `${request.method} ${request.url} HTTP/${request.httpVersion}`
  if (first.length + 2 > limits.requestLineBytes) throw new RefusedRequest(414, 'too long a line', {clause: 'limits.line'})
  if (raw.length > limits.fieldCount)
    throw new RefusedRequest(431, 'too many fields', {clause: 'request.limits.fields'})
  const line = requestLine(first)
  const {method, target, httpVersion} = line
  const {authority, headers} = requestOf(line, raw, {limits, scheme: 'http'})
  const handshake = handshakeOf({method, httpVersion, headers: raw})
  checkOrigin(handshake?.origin, origins, course.log)

  const offer = handshake && link && websocketOffer(link, handshake)
  const given = exchange(
    {
      method,
      target,
      httpVersion,
      authority,
      headers: handshake ? receivedFields(handshake.headers) : headers,
      features: announced(offer ? [...able, 'websocket'] : able, {httpVersion}),
      inform,
      websocket: offer,
      body: () => input.chunks(),
      trailers: () => receivedTrailers(pairsOf(request.rawTrailers)),
      client: endpointOf(socket.remoteAddress, socket.remotePort),
      server: endpointOf(socket.localAddress, socket.localPort)
    },
    course
  )
  return {given, handshake}
}

function endpointOf(address: string | undefined, port: number | undefined): Endpoint | undefined {
  return address === undefined ? undefined : Object.freeze({address, port})
}

const able = ['inform', 'preload', 'raw-target', 'trailers']

/** Whether the client waits for 100 (Continue) before it sends its body. */
export function expectsContinue({httpVersion, rawHeaders}: IncomingMessage): boolean {
  const pairs = pairsOf(rawHeaders)
  const coded = valuesOf(pairs, 'transfer-encoding').length > 0
  const announced = coded || valuesOf(pairs, 'content-length').some((length) => Number(length) !== 0)
  return httpVersion !== '1.0' && announced && valuesOf(pairs, 'expect').includes('100-continue')
}

/** A client that left is found by the closing of the response, before its end. */
export function watch(response: ServerResponse, course: Course): void {
  response.once('close', () => {
    if (!response.writableFinished) void course.lose()
  })
}
