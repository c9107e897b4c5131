import {lengthOf} from './body.ts'
import {Chunks} from './chunks.ts'
import {ContractError} from './errors.ts'
import type {Response} from './response.ts'
import type {Body, Chunk} from './types.ts'

/** Let a pull of the body fail once it was closed. */
export function guard(response: Response): void {
  const {body} = response
  if (lengthOf(body) !== undefined || Array.isArray(body)) return
  response.body = guarded(body as Iterable<Chunk> & AsyncIterable<Chunk>)
}

/** Let whatever asks a response that was left for its body fail. */
export function forbid(response: Response): void {
  response.body = {[Symbol.iterator]: leftOut}
}

function guarded(body: Iterable<Chunk> & AsyncIterable<Chunk>): Body {
  let closed = false
  const pulls = (iterator: Steps): Steps => ({
    next: () => (closed ? leftOut() : iterator.next()),
    ...(iterator !== (body as unknown) && iterator.return && {return: () => iterator.return?.()}),
    [Symbol.iterator]() {
      return this
    },
    [Symbol.asyncIterator]() {
      return this
    }
  })
  const given = {
    ...(Symbol.iterator in body && {[Symbol.iterator]: () => pulls(body[Symbol.iterator]() as unknown as Steps)}),
    ...(Symbol.asyncIterator in body && {
      [Symbol.asyncIterator]: () => pulls(body[Symbol.asyncIterator]() as unknown as Steps)
    }),
    close: async () => {
      closed = true
      await new Chunks(body).return()
    }
  }
  return given as unknown as Body
}

interface Steps {
  next(): unknown
  return?(): unknown
  [Symbol.iterator](): Steps
  [Symbol.asyncIterator](): Steps
}

function leftOut(): never {
  throw new ContractError(
    'middleware.attempt.generator',
    'the response of the attempt to be yielded (`substitute` or `transform` changes its body)',
    'a body that was left out'
  )
}
