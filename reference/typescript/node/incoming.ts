import type {IncomingMessage, ServerResponse} from 'node:http'
import {authorityOf, exchange, receivedFields, RefusedRequest, splitTarget} from '../index.ts'
import type {Course, Exchange} from '../index.ts'
import {tooLarge, type Input} from './input.ts'
import type {Limits} from './limits.ts'

/** Make an exchange of a request of Node's, or refuse it. */
export function incoming(
  request: IncomingMessage,
  {course, input, limits}: {readonly course: Course; readonly input: Input; readonly limits: Limits}
): Exchange {
  const {method = '', url: target = '', httpVersion, socket} = request
  const raw = pairsOf(request.rawHeaders)
  if (raw.length > limits.fieldCount)
    throw new RefusedRequest('request.limits.fields', 431, 'too many fields')
  const headers = receivedFields(raw)
  if (Number(headers.get('content-length')) > limits.bodyBytes) throw tooLarge()

  const authority = authorityOf({
    scheme: 'http',
    httpVersion,
    target: splitTarget(method, target).authority,
    hosts: headers.getAll('host')
  })
  return exchange(
    {
      method,
      target,
      httpVersion,
      authority,
      headers,
      body: () => input.chunks(),
      trailers: () => receivedFields(pairsOf(request.rawTrailers)),
      client: Object.freeze({address: socket.remoteAddress, port: socket.remotePort}),
      server: Object.freeze({address: socket.localAddress, port: socket.localPort})
    },
    course
  )
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

function pairsOf(flat: readonly string[]): readonly (readonly [string, string])[] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] as const] : []))
}
