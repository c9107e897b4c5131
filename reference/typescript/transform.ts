import {bytesOf, isChunk} from './body.ts'
import {Chunks} from './chunks.ts'
import {names} from './condition.ts'
import {ContractError, describe} from './errors.ts'
import {joined} from './joined.ts'
import {Measure} from './measure.ts'
import type {Response} from './response.ts'
import {hasContent} from './status.ts'
import type {Body, Chunk, Exchange} from './types.ts'

/** What rewrites a body; it does no input and no output. */
export interface Transform {
  readonly feed: (chunk: Uint8Array) => Pieces | Promise<Pieces>
  readonly finish: () => Pieces | Promise<Pieces>
  readonly close?: () => unknown
}

type Pieces = Iterable<Chunk>

/** Let a body go through what `make` gives, and say whether the fields are now of that. */
export async function transform(
  {method, headers: asked}: Exchange,
  response: Response,
  make: () => Transform
): Promise<boolean> {
  if (typeof make !== 'function')
    throw new ContractError('transform.made', 'a callable', describe(make))
  const {status, headers, body} = response
  if (typeof headers?.delete !== 'function')
    throw new ContractError('response.reliable', 'what `respond` gives', describe(response))
  if (status < 200 || leftAlone.has(status)) return false

  const measure = new Measure(headers)
  for (const name of describing) headers.delete(name)
  const tag = headers.get('etag')
  const stored = status === 304 && names(asked.get('if-none-match') ?? '', tag)
  if (tag?.startsWith('"') && !stored) headers.set('etag', `W/${tag}`)

  const received = new Chunks(body)
  response.body =
    hasContent(method, status) && isChunk(body)
      ? await whole(received, made(make), measure)
      : streamed(received, make, measure)
  return status !== 304
}

function made(make: () => Transform): Transform {
  const given: unknown = make()
  if (isTransform(given)) return given
  const expected = '`feed` and `finish`'
  throw new ContractError('transform.made', expected, describe(given))
}

function isTransform(given: unknown): given is Transform {
  return (
    typeof given === 'object' &&
    given !== null &&
    ['feed', 'finish'].every(
      (name) => typeof Reflect.get(given, name) === 'function'
    )
  )
}

function streamed(
  received: Chunks,
  make: () => Transform,
  measure: Measure
): Body {
  return {
    [Symbol.asyncIterator]: () =>
      rewritten(received, made(make), measure),
    close: () => received.return()
  }
}

async function whole(
  received: Chunks,
  transform: Transform,
  measure: Measure
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of rewritten(received, transform, measure))
      pieces.push(piece)
  } finally {
    await received.return()
  }
  return joined(pieces)
}

async function* rewritten(
  received: Chunks,
  transform: Transform,
  measure: Measure
): AsyncGenerator<Uint8Array, void, void> {
  try {
    for (
      let item = await received.next();
      !item.done;
      item = await received.next()
    ) {
      measure.add(item.value.byteLength)
      let given = false
      const fed = item.value.byteLength > 0
      const pieces = fed ? await transform.feed(item.value) : []
      for (const piece of several(pieces)) {
        yield checked(piece)
        given = true
      }
      if (!given) yield new Uint8Array()
    }
    measure.end()
    for (const piece of several(await transform.finish()))
      yield checked(piece)
  } finally {
    await transform.close?.()
  }
}

function several(pieces: Pieces): Pieces {
  if (typeof pieces === 'object' && !isChunk(pieces) && pieces && Symbol.iterator in pieces)
    return pieces
  const expected = 'an iterable of chunks of a transform'
  throw new ContractError('transform.chunks', expected, describe(pieces))
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
