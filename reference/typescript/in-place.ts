import {bytesOf, isChunk} from './body.ts'
import {Chunks} from './chunks.ts'
import type {Body} from './types.ts'

/** A body that closes, with itself, the one that it stands for. */
export function inPlace(body: Body, left: Body): Body {
  if (typeof left !== 'object' || !closers.some((name) => name in left)) return body
  const old = new Chunks(left)
  if (isChunk(body)) return Object.assign(bytesOf(body), {close: () => old.return()})
  const chunks = new Chunks(body)
  const close = async () => {
    try {
      await chunks.return()
    } finally {
      await old.return()
    }
  }
  return {[Symbol.asyncIterator]: () => chunks, close}
}

const closers = ['close', 'destroy', 'return']
