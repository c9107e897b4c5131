/** Bytes that come in pieces and are taken in others, in time that grows with their number alone. */
export class GrowingBytes {
  #buffer = new Uint8Array(0)
  #start = 0
  #end = 0

  get size(): number {
    return this.#end - this.#start
  }

  /** What is there, valid until the next call. */
  get bytes(): Uint8Array {
    return this.#buffer.subarray(this.#start, this.#end)
  }

  append(bytes: Uint8Array): void {
    const size = this.size + bytes.byteLength
    if (this.#end + bytes.byteLength > this.#buffer.byteLength) {
      const grown = new Uint8Array(size > this.#buffer.byteLength / 2 ? size * 2 : this.#buffer.byteLength)
      grown.set(this.bytes)
      this.#buffer = grown
      this.#end -= this.#start
      this.#start = 0
    }
    this.#buffer.set(bytes, this.#end)
    this.#end += bytes.byteLength
  }

  /** Give the first bytes, as a copy of their own. */
  take(size: number): Uint8Array {
    const taken = this.#buffer.slice(this.#start, this.#start + size)
    this.#start += size
    if (this.#start === this.#end) {
      this.#buffer = new Uint8Array(0)
      this.#start = this.#end = 0
    }
    return taken
  }
}
