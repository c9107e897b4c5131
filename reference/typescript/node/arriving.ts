import type {IncomingMessage} from 'node:http'
import {RefusedRequest, type Limits} from '../index.ts'
import {receivedTrailers} from '../received-trailers.ts'
import {after} from './after.ts'
import type {Arriving} from './input.ts'
import {pairsOf} from './pairs-of.ts'

/** The body of a request of Node's; what nobody wants of it is read, so that the next request can follow, but not without end. */
export function arriving(request: IncomingMessage, {drainBytes, fieldCount}: Limits): Arriving {
  return {
    stream: request,
    complete: () => request.complete,
    trailers: () => {
      const pairs = pairsOf(request.rawTrailers)
      if (pairs.length > fieldCount)
        throw new RefusedRequest(431, 'too many trailers', {clause: 'request.limits.fields'})
      return receivedTrailers(pairs)
    },
    leave: (seconds) => {
      let left = drainBytes
      const late = after(seconds, () => request.socket.destroySoon())
      request.once('close', () => clearTimeout(late))
      request.on('data', (chunk: Uint8Array) => {
        left -= chunk.byteLength
        if (left < 0) request.socket.destroy()
      })
      request.resume()
    }
  }
}
