import {constants, createGzip} from 'node:zlib'
import {middleware} from 'wsgi-ng'
import {transform, type Transform} from 'wsgi-ng/transform.ts'

/** Compress what the client takes compressed. */
export const gzip = middleware(async function* (exchange) {
  const response = yield exchange
  const {headers} = response
  if (!headers.get('content-encoding')) {
    headers.append('vary', 'accept-encoding')
    const accepted = exchange.headers.get('accept-encoding') ?? ''
    if (
      takesGzip(accepted) &&
      !packed.test(headers.get('content-type') ?? '') &&
      (await transform(exchange, response, () => new Gzip()))
    )
      headers.set('content-encoding', 'gzip')
  }
  yield response
})

class Gzip implements Transform {
  readonly #zip = createGzip()
  readonly #pieces: Uint8Array[] = []

  constructor() {
    this.#zip.on('readable', () => this.#read())
  }

  feed(chunk: Uint8Array): Promise<readonly Uint8Array[]> {
    return new Promise((resolve) => {
      this.#zip.write(chunk)
      this.#zip.flush(constants.Z_SYNC_FLUSH, () => {
        this.#read()
        resolve(this.#taken())
      })
    })
  }

  finish(): Promise<readonly Uint8Array[]> {
    return new Promise((resolve) => {
      this.#zip.once('end', () => resolve(this.#taken()))
      this.#zip.end()
    })
  }

  #read(): void {
    for (let piece = this.#zip.read(); piece; piece = this.#zip.read())
      this.#pieces.push(piece)
  }

  #taken(): readonly Uint8Array[] {
    return this.#pieces.splice(0)
  }
}

const packed = /^(?:image|audio|video)\//i

function takesGzip(accepted: string): boolean {
  const item = accepted
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .find((coding) => /^gzip\s*(?:;|$)/.test(coding))
  return item !== undefined && !/;\s*q=0(?:\.0*)?$/.test(item)
}
