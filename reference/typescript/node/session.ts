import {constants, performServerHandshake} from 'node:http2'
import type {ServerHttp2Session} from 'node:http2'
import type {Socket} from 'node:net'
import type {Limits} from '../index.ts'
import {after} from './after.ts'
import type {Context} from './answer.ts'
import {pairsOf} from './pairs-of.ts'
import {hasReset} from './reset.ts'
import {answerStream} from './stream.ts'
import {keepAliveTime} from './upgrade.ts'

/** Speak HTTP/2 on a connection whose preface has come. */
export function beginSession(socket: Socket, context: Context): ServerHttp2Session {
  const {limits, log} = context
  const session = performServerHandshake(socket, optionsOf(limits))
  let open = 0
  let idle = rest()
  let resets = 0
  let counted = performance.now()
  socket.setKeepAlive(true, keepAliveTime)
  session.on('error', () => session.destroy())
  session.once('close', () => clearTimeout(idle))
  socket.once('end', () => session.destroy())
  session.on('stream', (stream, _, __, raw) => {
    stream.on('error', () => {})
    if (stream.closed || stream.destroyed) return count()
    open += 1
    clearTimeout(idle)
    stream.once('aborted', () => {
      if (!hasReset(stream)) count()
    })
    stream.once('close', () => {
      open -= 1
      if (open === 0) idle = rest()
    })
    answerStream(stream, pairsOf(raw), {...context, socket}).catch((error: unknown) => {
      log.error('A response could not be sent', error)
      stream.close(constants.NGHTTP2_INTERNAL_ERROR)
    })
  })
  return session

  function rest(): NodeJS.Timeout {
    return after(limits.idleTime, () => session.destroy())
  }

  function count(): void {
    const now = performance.now()
    if (now - counted > limits.resetTime * 1000) [resets, counted] = [0, now]
    resets += 1
    if (resets <= limits.resets || session.destroyed) return
    session.goaway(constants.NGHTTP2_ENHANCE_YOUR_CALM)
    setImmediate(() => session.destroy())
  }
}

/** Node takes no number beyond 31 bits. */
function optionsOf(limits: Limits) {
  const bits = (number: number) => Math.min(number, 0x7fff_ffff)
  return {
    maxHeaderListPairs: bits(limits.fieldCount * 2 + 8),
    maxSessionInvalidFrames: bits(limits.resets),
    maxSessionRejectedStreams: bits(limits.resets),
    streamResetBurst: bits(limits.resets * 2 + 1),
    streamResetRate: bits(limits.resets),
    strictFieldWhitespaceValidation: false,
    strictSingleValueFields: false,
    settings: {
      enableConnectProtocol: true,
      initialWindowSize: bits(limits.bufferBytes),
      maxConcurrentStreams: bits(limits.streams),
      maxHeaderListSize: bits(limits.headBytes * 2)
    }
  }
}
