import {Fields} from '../fields.ts'
import type {Limits} from '../limits.ts'
import {receivedTrailers} from '../received-trailers.ts'
import {RefusedRequest} from '../refused-request.ts'
import type {Chunk, End} from '../step.ts'
import {chunkSize} from './chunk-size.ts'
import type {Extent} from './extent.ts'
import {FieldReader} from './field-reader.ts'
import type {Octets, Reason} from './octets.ts'

/** Reads the body of one request. */
export class BodyReader {
  readonly #limits: Limits
  readonly #chunked: boolean
  #next: 'bytes' | 'border' | 'size' | 'trailers'
  #left: number
  #size = 0
  #trailers: FieldReader | undefined

  constructor(extent: Extent, limits: Limits) {
    this.#limits = limits
    this.#chunked = extent === 'chunked'
    this.#next = this.#chunked ? 'size' : 'bytes'
    this.#left = extent === 'chunked' ? 0 : extent
  }

  /** Give what has come next, if anything has. */
  read(octets: Octets): Chunk | End | undefined {
    for (;;) {
      if (this.#next === 'bytes' && this.#left > 0) {
        const bytes = octets.take(this.#left)
        this.#left -= bytes.byteLength
        return bytes.byteLength > 0 ? {kind: 'chunk', bytes} : undefined
      }
      if (this.#next === 'bytes' && !this.#chunked)
        return {kind: 'end', trailers: new Fields()}
      if (this.#next === 'trailers') return this.#end(octets)
      if (!this.#goOn(octets)) return undefined
    }
  }

  #goOn(octets: Octets): boolean {
    if (this.#next === 'bytes') this.#next = 'border'
    if (this.#next === 'border') {
      if (octets.line(2, noBorder) === undefined) return false
      this.#next = 'size'
    }

    const line = octets.line(this.#limits.chunkLineBytes, tooLong)
    if (line === undefined) return false
    this.#left = chunkSize(line)
    this.#size += this.#left
    if (this.#size > this.#limits.bodyBytes) {
      const clause = 'request.limits.pulled'
      throw new RefusedRequest(413, 'too large a body', {clause})
    }
    this.#next = this.#left === 0 ? 'trailers' : 'bytes'
    return true
  }

  #end(octets: Octets): End | undefined {
    this.#trailers ??= new FieldReader(this.#limits)
    const pairs = this.#trailers.read(octets)
    return pairs && {kind: 'end', trailers: receivedTrailers(pairs)}
  }
}

const noBorder: Reason = [400, 'no end of a chunk', {clause: 'http1.chunk.end'}]
const tooLong: Reason = [400, 'too long an extension', {clause: 'limits.chunk'}]
