import type {IncomingMessage} from 'node:http'
import type {Writable} from 'node:stream'
import {handshakeOf} from '../handshake.ts'
import {valuesOf} from '../http1/extent.ts'
import {requestLine} from '../http1/lines.ts'
import {requestOf} from '../http1/request.ts'
import {receivedFields, RefusedRequest} from '../index.ts'
import type {Course, Limits} from '../index.ts'
import type {Asked} from './answer.ts'
import {pairsOf} from './pairs-of.ts'
import {securityOf} from './security-of.ts'

/** Read the head of a request of Node's, or refuse it. */
export function incoming(request: IncomingMessage, limits: Limits): Asked {
  const raw = pairsOf(request.rawHeaders)
  const first = `${request.method} ${request.url} HTTP/${request.httpVersion}`
  if (first.length + 2 > limits.requestLineBytes) throw new RefusedRequest(414, 'too long a line', {clause: 'limits.line'})
  if (raw.length > limits.fieldCount)
    throw new RefusedRequest(431, 'too many fields', {clause: 'request.limits.fields'})
  const line = requestLine(first)
  const {method, target, httpVersion} = line
  const {authority, headers} = requestOf(line, raw, {limits, scheme: securityOf(request.socket).scheme})
  const handshake = handshakeOf({method, httpVersion, headers: raw})
  const seen = handshake ? receivedFields(handshake.headers) : headers
  return {method, target, httpVersion, authority, headers: seen, handshake}
}

/** Whether the client waits for 100 (Continue) before it sends its body. */
export function expectsContinue({httpVersion, rawHeaders}: IncomingMessage): boolean {
  const pairs = pairsOf(rawHeaders)
  const coded = valuesOf(pairs, 'transfer-encoding').length > 0
  const announced = coded || valuesOf(pairs, 'content-length').some((length) => Number(length) !== 0)
  return httpVersion !== '1.0' && announced && valuesOf(pairs, 'expect').includes('100-continue')
}

/** A client that left is found by the closing of the response, before its end. */
export function watch(response: Writable, course: Course): void {
  response.once('close', () => {
    if (!response.writableFinished) void course.lose()
  })
}
