import {constants, type ServerHttp2Stream} from 'node:http2'
import type {Socket} from 'node:net'
import {setTimeout as pause} from 'node:timers/promises'
import type {Pairs} from '../http1/field-reader.ts'
import {requestOf, type Facts, type Request} from '../http2/request.ts'
import {Sender} from '../http2/sender.ts'
import {trailersOf} from '../http2/trailers-of.ts'
import {Expectation, RefusedRequest, type Limits} from '../index.ts'
import {answer, type Context, type Talking} from './answer.ts'
import {watch} from './incoming.ts'
import {Input, type Arriving} from './input.ts'
import {pairsOf} from './pairs-of.ts'
import {hasReset, reset} from './reset.ts'
import {securityOf} from './security-of.ts'
import {grouped, streamed} from './streamed.ts'
import {WebSocketLink} from './websocket-link.ts'

/** Answer the request that a stream has begun with. */
export async function answerStream(
  stream: ServerHttp2Stream,
  pairs: Pairs,
  context: Context & {readonly socket: Socket}
): Promise<void> {
  const {limits, socket} = context
  const ended = stream.endAfterHeaders
  const read = readOf(pairs, {ended, limits, scheme: securityOf(socket).scheme})
  const method = pairs.find(([name]) => name === ':method')?.[1] ?? ''
  const sender = new Sender({method})
  const expects = !(read instanceof RefusedRequest) && read.expects
  const expectation = new Expectation(expects, () => stream.additionalHeaders({':status': 100}))
  const input = new Input(arrivingOn(stream, ended, limits), limits, expectation)
  const begun = await answer((course) => {
    watch(stream, course)
    stream.once('aborted', () => {
      if (!hasReset(stream)) void course.lose()
    })
    return {
      socket,
      method,
      input,
      asked: () => {
        if (read instanceof RefusedRequest) throw read
        return read
      },
      inform: (status, fields) => {
        if (stream.destroyed) return false
        const frames = sender.inform(status, fields)
        for (const frame of frames) if (frame.kind === 'headers') stream.additionalHeaders(grouped(frame.pairs))
        return frames.length > 0
      },
      send: (steps, sending) => streamed(steps, stream, {expectation, input, limits, sender, sending}),
      talking: talkingOn(stream, new WebSocketLink(stream, limits, course))
    }
  }, context)
  if (!begun) reset(stream, constants.NGHTTP2_REFUSED_STREAM)
}

function readOf(pairs: Pairs, facts: Facts): Request | RefusedRequest {
  try {
    return requestOf(pairs, facts)
  } catch (error) {
    if (error instanceof RefusedRequest) return error
    throw error
  }
}

function arrivingOn(stream: ServerHttp2Stream, ended: boolean, limits: Limits): Arriving {
  let trailers: Pairs = []
  stream.once('trailers', (...[, , raw]: readonly unknown[]) => (trailers = pairsOf(raw as readonly string[])))
  return {
    stream,
    complete: () => ended || stream.readableEnded,
    trailers: () => trailersOf(trailers, limits),
    leave: () => void resetEnded(stream, limits)
  }
}

/** Reset a stream when its end has left, of which Node does not tell. */
async function resetEnded(stream: ServerHttp2Stream, {writeTime}: Limits): Promise<void> {
  const late = performance.now() + writeTime * 1000
  while (!stream.destroyed && stream.state.localClose !== 1 && performance.now() < late) await pause(5)
  if (!stream.destroyed) reset(stream, constants.NGHTTP2_NO_ERROR)
}

/** Where the handshake of a request leads: to its stream. */
function talkingOn(stream: ServerHttp2Stream, link: WebSocketLink): Talking {
  return {
    link,
    begin: ({status, headers}) => {
      if (!stream.destroyed) stream.respond([':status', String(status), ...headers.flat()])
      link.begin(new Uint8Array(0))
    }
  }
}
