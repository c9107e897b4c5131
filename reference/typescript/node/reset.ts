import type {Http2Stream} from 'node:http2'

/** Reset a stream on the side of the server. */
export function reset(stream: Http2Stream, code: number): void {
  own.add(stream)
  stream.close(code)
}

/** Whether the server, and not the client, has reset a stream. */
export function hasReset(stream: Http2Stream): boolean {
  return own.has(stream)
}

const own = new WeakSet<Http2Stream>()
