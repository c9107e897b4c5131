import {GrowingBytes} from './growing-bytes.ts'
import type {Limits} from './limits.ts'
import type {Message} from './types.ts'

/** What a client has sent. */
export type Received =
  | {readonly kind: 'message'; readonly message: Message; readonly size: number}
  | {readonly kind: 'ping'; readonly bytes: Uint8Array}
  | {readonly kind: 'close'; readonly code: number; readonly reason: string}
  /** The client breaks the protocol, or a limit: close with this code. */
  | {readonly kind: 'failure'; readonly code: number}

/** Read the frames of a client (RFC 6455 §5). */
export class FrameReader {
  readonly #limits: FrameLimits
  readonly #pending = new GrowingBytes()
  readonly #message = new GrowingBytes()
  #opcode = 0
  #fragments = 0
  #ended = false

  constructor(limits: FrameLimits) {
    this.#limits = limits
  }

  *read(bytes: Uint8Array): Iterable<Received> {
    if (this.#ended) return
    this.#pending.append(bytes)
    try {
      for (let frame = this.#frame(); frame !== undefined; frame = this.#frame()) {
        const received = frame.opcode >= 0x8 ? controlOf(frame) : this.#data(frame)
        if (received?.kind === 'close') this.#ended = true
        if (received) yield received
        if (this.#ended) return
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      this.#ended = true
      yield {kind: 'failure', code: error.code}
    }
  }

  /** The next frame, as soon as all of it is there. */
  #frame(): Frame | undefined {
    const head = this.#pending.bytes
    const [first = 0, second = 0] = head
    if (head.byteLength < 2) return undefined
    const opcode = first & 0x0f
    const final = first >= 0x80
    const control = opcode >= 0x8
    const short = second & 0x7f
    if ((first & 0x70) !== 0 || second < 0x80 || !opcodes.has(opcode)) throw new Failure(1002)
    if (control && (!final || short > 125)) throw new Failure(1002)

    const start = 2 + (extended.get(short) ?? 0)
    if (head.byteLength < start) return undefined
    const length = lengthOf(head.subarray(0, start), short)
    if (!control) this.#admit(length)
    if (head.byteLength < start + 4 + length) return undefined

    const taken = this.#pending.take(start + 4 + length)
    const mask = taken.subarray(start, start + 4)
    const payload = taken.subarray(start + 4)
    for (let at = 0; at < length; at++) payload[at] = (payload[at] ?? 0) ^ (mask[at & 3] ?? 0)
    return {opcode, final, payload}
  }

  /** Checked when the head of a frame is there, before any of its content. */
  #admit(length: number): void {
    if (this.#message.size + length > this.#limits.messageBytes) throw new Failure(1009)
    if (this.#fragments >= this.#limits.messageFragments) throw new Failure(1008)
  }

  #data({opcode, final, payload}: Frame): Received | undefined {
    if ((opcode === 0) !== this.#fragments > 0) throw new Failure(1002)
    if (opcode !== 0) this.#opcode = opcode
    this.#message.append(payload)
    this.#fragments = final ? 0 : this.#fragments + 1
    if (!final) return undefined

    const bytes = this.#message.take(this.#message.size)
    const message = this.#opcode === 0x1 ? textOf(bytes) : bytes
    return {kind: 'message', message, size: bytes.byteLength}
  }
}

type FrameLimits = Pick<Limits, 'messageBytes' | 'messageFragments'>

interface Frame {
  readonly opcode: number
  readonly final: boolean
  readonly payload: Uint8Array
}

class Failure extends Error {
  readonly code: number

  constructor(code: number) {
    super(`closed with ${code}`)
    this.code = code
  }
}

function controlOf({opcode, payload}: Frame): Received | undefined {
  if (opcode === 0x9) return {kind: 'ping', bytes: payload}
  if (opcode === 0xa) return undefined
  if (payload.byteLength === 0) return {kind: 'close', code: 1005, reason: ''}
  const code = ((payload[0] ?? 0) << 8) | (payload[1] ?? 0)
  const known = (code >= 1000 && code <= 1014 && !unsent.has(code)) || (code >= 3000 && code <= 4999)
  if (payload.byteLength === 1 || !known) throw new Failure(1002)
  return {kind: 'close', code, reason: textOf(payload.subarray(2))}
}

/** A length has to be written as short as it can be. */
function lengthOf(head: Uint8Array, short: number): number {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (short === 126) {
    const length = view.getUint16(2)
    if (length < 126) throw new Failure(1002)
    return length
  }
  if (short < 126) return short
  const length = view.getBigUint64(2)
  if (length < 65_536n || length >= 1n << 63n) throw new Failure(1002)
  return Number(length)
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    throw new Failure(1007)
  }
}

/** Continuation, text, binary, close, ping and pong. */
const opcodes: ReadonlySet<number> = new Set([0x0, 0x1, 0x2, 0x8, 0x9, 0xa])
const extended: ReadonlyMap<number, number> = new Map([
  [126, 2],
  [127, 8]
])
/** Of those from 1000 to 1014, the codes that never stand in a frame. */
const unsent: ReadonlySet<number> = new Set([1004, 1005, 1006])
