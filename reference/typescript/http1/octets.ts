import {RefusedRequest} from '../refused-request.ts'

/** The clause, the status and the reason of a refusal. */
export type Reason = readonly [status: number, message: string, why: {readonly clause: string}]

/** Bytes that came and were not read yet. What is pushed is not to be changed by its giver. */
export class Octets {
  #bytes: Uint8Array = new Uint8Array(0)
  #start = 0
  #end = 0
  #searched = 0

  get size(): number {
    return this.#end - this.#start
  }

  push(bytes: Uint8Array): void {
    if (this.size === 0) {
      this.#bytes = bytes
      this.#start = this.#searched = 0
      this.#end = bytes.byteLength
      return
    }
    const size = this.size + bytes.byteLength
    if (this.#end + bytes.byteLength > this.#bytes.byteLength) this.#grow(size * 2)
    this.#bytes.set(bytes, this.#end)
    this.#end += bytes.byteLength
  }

  /** Give up to so many bytes. */
  take(most: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#start, Math.min(this.#end, this.#start + most))
    this.#start += taken.byteLength
    this.#searched = this.#start
    return taken
  }

  /** Give the next line without its CRLF, if it has come whole; `long` is why one of more than `most` bytes is refused. */
  line(most: number, long: Reason): string | undefined {
    const found = this.#bytes.subarray(0, this.#end).indexOf(10, this.#searched)
    const size = found === -1 ? this.size + 1 : found + 1 - this.#start
    if (size > most) throw new RefusedRequest(...long)
    this.#searched = found === -1 ? this.#end : found + 1
    if (found === -1) return undefined

    const text = latin1(this.#bytes.subarray(this.#start, found))
    this.#start = found + 1
    if (text.indexOf('\r') !== text.length - 1 || text === '')
      throw new RefusedRequest(400, 'CR or LF alone', {clause: 'http1.lines'})
    return text.slice(0, -1)
  }

  /** What was given out stays as it is: it lies in front of everything that is written. */
  #grow(capacity: number): void {
    const grown = new Uint8Array(capacity)
    grown.set(this.#bytes.subarray(this.#start, this.#end))
    this.#bytes = grown
    this.#searched -= this.#start
    this.#end -= this.#start
    this.#start = 0
  }
}

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.byteLength; at += 4_096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4_096))
  return text
}
