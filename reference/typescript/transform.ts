import {bytesOf, isChunk} from './body.ts'
import {Chunks} from './chunks.ts'
import {ContractError, describe} from './errors.ts'
import type {Response} from './response.ts'
import {hasContent} from './status.ts'
import type {Body, Chunk, Exchange} from './types.ts'

/** What rewrites a body; it does no input and no output. */
export interface Transform {
  readonly feed: (chunk: Uint8Array) => Pieces | Promise<Pieces>
  readonly finish: () => Pieces | Promise<Pieces>
}

type Pieces = Iterable<Chunk>

/** Let a body go through what `make` gives, and say whether it will. */
export async function transform(
  {method}: Exchange,
  response: Response,
  make: () => Transform
): Promise<boolean> {
  const {status, headers, body} = response
  if (status < 200 || leftAlone.has(status)) return false

  for (const name of describing) headers.delete(name)
  const tag = headers.get('etag')
  if (tag?.startsWith('"')) headers.set('etag', `W/${tag}`)

  const received = new Chunks(body)
  response.body =
    hasContent(method, status) && isChunk(body)
      ? await whole(received, make())
      : streamed(received, make)
  return true
}

function streamed(received: Chunks, make: () => Transform): Body {
  return {
    [Symbol.asyncIterator]: () => rewritten(received, make()),
    close: () => received.return()
  }
}

async function whole(
  received: Chunks,
  transform: Transform
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of rewritten(received, transform))
      pieces.push(piece)
  } finally {
    await received.return()
  }
  return joined(pieces)
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
  const all = new Uint8Array(length)
  let offset = 0
  for (const piece of pieces) {
    all.set(piece, offset)
    offset += piece.byteLength
  }
  return all
}

async function* rewritten(
  received: Chunks,
  transform: Transform
): AsyncGenerator<Uint8Array, void, void> {
  for (
    let item = await received.next();
    !item.done;
    item = await received.next()
  ) {
    let given = false
    const fed = item.value.byteLength > 0
    for (const piece of fed ? await transform.feed(item.value) : []) {
      yield checked(piece)
      given = true
    }
    if (!given) yield new Uint8Array()
  }
  for (const piece of await transform.finish()) yield checked(piece)
}

function checked(piece: unknown): Uint8Array {
  if (isChunk(piece)) return bytesOf(piece)
  const expected = 'bytes as chunk of a transform'
  throw new ContractError('transform.chunks', expected, describe(piece))
}

const leftAlone: ReadonlySet<number> = new Set([204, 205, 206])

const describing: readonly string[] = [
  'accept-ranges',
  'content-digest',
  'content-length',
  'content-md5',
  'digest',
  'repr-digest'
]
