import {constants, type OutgoingHttpHeaders, type ServerHttp2Stream} from 'node:http2'
import {setImmediate} from 'node:timers/promises'
import type {Pairs} from '../http1/field-reader.ts'
import type {Frame, Sender} from '../http2/sender.ts'
import type {Step} from '../index.ts'
import {finished} from './finished.ts'
import {inPieces} from './in-pieces.ts'
import type {Outgoing} from './outgoing.ts'
import {reset} from './reset.ts'

/** Carry out the steps of one response, each when the stream has taken the one before. */
export async function streamed(
  steps: AsyncIterable<Step>,
  stream: ServerHttp2Stream,
  {expectation, input, limits, sender, sending}: Outgoing & {readonly sender: Sender}
): Promise<void> {
  let accepted = false
  for await (const step of steps) {
    if (accepted) continue
    if (stream.closed || stream.destroyed) return
    if (step.kind === 'accept') {
      accepted = true
      await sending.accept(step)
      continue
    }
    if (step.kind === 'head') expectation.head(step.whole)
    if (step.kind === 'abort') await setImmediate()
    for (const frame of sender.send(step)) await send(stream, frame, limits.writeTime)
    if (step.kind === 'end') input.leave()
  }
}

async function send(stream: ServerHttp2Stream, frame: Frame, time: number): Promise<void> {
  if (frame.kind === 'reset') return reset(stream, frame.code)
  if (frame.kind === 'headers' && !stream.headersSent) {
    stream.respond(frame.pairs.flat(), {endStream: frame.end, waitForTrailers: !frame.end})
    return
  }
  const late = () => reset(stream, constants.NGHTTP2_CANCEL)
  if (frame.kind === 'data') await inPieces(stream, frame.bytes, time, late)
  if (!frame.end) return
  stream.once('wantTrailers', () => stream.sendTrailers(frame.kind === 'headers' ? grouped(frame.pairs) : {}))
  stream.end()
  await finished(stream, time, late)
}

/** Fields as Node takes them where it takes no pairs. */
export function grouped(pairs: Pairs): OutgoingHttpHeaders {
  const all = new Map<string, string[]>()
  for (const [name, value] of pairs) all.set(name, [...(all.get(name) ?? []), value])
  return Object.fromEntries(Array.from(all, ([name, values]) => [name, values.length > 1 ? values : values[0]]))
}
