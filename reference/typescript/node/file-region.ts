import {closeSync, fstatSync, openSync} from 'node:fs'
import {read} from 'node:fs'
import {promisify} from 'node:util'
import {ContractError} from '../errors.ts'

export interface Region {
  readonly path?: string | undefined
  readonly descriptor?: number
  readonly offset?: number
  readonly length?: number
}

/** A part of a file as a body; all behind `offset` without `length`. */
export class FileRegion implements AsyncIterable<Uint8Array> {
  readonly path: string | undefined
  readonly descriptor: number
  readonly offset: number
  readonly length: number
  readonly #owned: boolean
  #whole: FileRegion | undefined
  #open = true

  constructor({path, descriptor, offset = 0, length}: Region) {
    if (descriptor === undefined && path === undefined) {
      throw new ContractError('bodies.file', 'a path or a descriptor', 'neither')
    }
    this.path = path
    this.#owned = descriptor === undefined
    this.descriptor = descriptor ?? openSync(path ?? '', 'r')
    const {size} = fstatSync(this.descriptor)
    this.offset = offset
    this.length = length ?? size - offset
    if (offset < 0 || this.length < 0 || offset + this.length > size) {
      this.close()
      throw outside(size, offset, this.length)
    }
  }

  /** A region within this one, which closes it with itself. */
  part(offset: number, length: number): FileRegion {
    if (offset < 0 || length < 0 || offset + length > this.length)
      throw outside(this.length, offset, length)
    const {path, descriptor} = this
    const part = new FileRegion({path, descriptor, offset: this.offset + offset, length})
    part.#whole = this
    return part
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
    const end = this.offset + this.length
    for (let at = this.offset; at < end;) {
      const buffer = new Uint8Array(Math.min(chunkSize, end - at))
      const {bytesRead} = await readAt(this.descriptor, buffer, 0, buffer.byteLength, at)
      if (bytesRead === 0)
        throw new ContractError('bodies.file.shrunk', `${end - at} more bytes`, 'the end of the file')
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }

  close(): void {
    if (this.#owned && this.#open) closeSync(this.descriptor)
    this.#open = false
    this.#whole?.close()
  }
}

function outside(size: number, offset: number, length: number): ContractError {
  const expected = `a region within ${size} bytes`
  return new ContractError('bodies.file.bounds', expected, `${length} from ${offset}`)
}

const readAt = promisify(read)

/** What Node's own file streams read at a time. */
const chunkSize = 65_536
