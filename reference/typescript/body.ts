import {ContractError, describe} from './errors.ts'
import type {Body, Chunk} from './types.ts'

/** Whether a value is one chunk, however it is to be iterated. */
export function isChunk(value: unknown): value is Chunk {
  return (
    typeof value === 'string' ||
    ArrayBuffer.isView(value) ||
    value instanceof ArrayBuffer
  )
}

/** Give a chunk as bytes; of a buffer, without a copy. */
export function bytesOf(chunk: Chunk): Uint8Array {
  if (typeof chunk === 'string') return encoder.encode(chunk)
  return ArrayBuffer.isView(chunk)
    ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    : new Uint8Array(chunk)
}

/** Give a body back, or fail for what is none. */
export function checkBody(body: unknown): Body {
  if (isChunk(body) || (isIterable(body) && !(body instanceof Map)))
    return body as Body
  throw new ContractError(
    'bodies.kinds',
    'bytes or an iterable of them',
    describe(body) + hintOf(body)
  )
}

function hintOf(value: unknown): string {
  if (typeof value === 'function') return ' (is it to be called?)'
  const plain = Object.prototype.toString.call(value) === '[object Object]'
  return plain ? ' (is it to be sent as JSON?)' : ''
}

/** The length that is known in advance: of a chunk, or of a region. */
export function lengthOf(body: Body): number | undefined {
  if (
    typeof body === 'object' &&
    'offset' in body &&
    'length' in body &&
    isIterable(body)
  )
    return Number(body.length)
  return isChunk(body) ? bytesOf(body).byteLength : undefined
}

function isIterable(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Symbol.asyncIterator in value || Symbol.iterator in value)
  )
}

const encoder = new TextEncoder()
