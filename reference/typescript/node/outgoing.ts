import type {ServerResponse} from 'node:http'
import {setImmediate} from 'node:timers/promises'
import {TLSSocket} from 'node:tls'
import type {Expectation, Limits, Step} from '../index.ts'
import {upgradeFields} from '../upgrade-fields.ts'
import type {Sending} from './answer.ts'
import {finished} from './finished.ts'
import {inPieces} from './in-pieces.ts'
import type {Input} from './input.ts'

export interface Outgoing {
  readonly input: Input
  readonly limits: Limits
  readonly expectation: Expectation
  readonly sending: Sending
}

/** Carry out the steps of one response, each when the connection has taken the one before. */
export async function outgoing(
  steps: AsyncIterable<Step>,
  response: ServerResponse,
  {expectation, input, limits, sending}: Outgoing
): Promise<void> {
  const {socket} = response
  const late = () => socket?.destroy()
  let length = false
  let accepted = false
  if (sending.refused || response.req.httpVersion === '1.0') response.shouldKeepAlive = false
  for await (const step of steps) {
    if (accepted) continue
    if (response.destroyed) return
    if (step.kind === 'accept') {
      accepted = true
      await sending.accept(step)
    } else if (step.kind === 'head') {
      length = step.headers.has('content-length')
      if (input.refused || sending.last()) response.shouldKeepAlive = false
      expectation.head(step.whole)
      const {httpVersion} = response.req
      const upgrade = upgradeFields(httpVersion, step.status)
      const last: readonly (readonly [string, string])[] = response.shouldKeepAlive ? [] : [['connection', 'close']]
      response.writeHead(step.status, [...step.headers, ...upgrade, ...last].flat())
      if (!step.whole) response.flushHeaders()
    } else if (step.kind === 'chunk') {
      await inPieces(response, step.bytes, limits.writeTime, late)
    } else if (step.kind === 'end') {
      if (step.trailers.size > 0)
        response.addTrailers(Array.from(step.trailers, ([name, value]): [string, string] => [name, value]))
      input.leave()
      response.end()
      await finished(response, limits.writeTime, late)
      if (sending.last()) socket?.destroySoon()
    } else {
      await breakOff(response, length)
    }
  }
}

/** Without a length or chunked coding a plain close would look like the end, and only a reset does not, or TLS that is cut off. */
async function breakOff(response: ServerResponse, length: boolean): Promise<void> {
  await setImmediate()
  const {socket} = response
  if (length || response.chunkedEncoding) socket?.destroySoon()
  else if (socket instanceof TLSSocket) socket.destroy()
  else socket?.resetAndDestroy()
}
