import {bytesOf, isChunk, lengthOf} from './body.ts'
import {byteRangeOf} from './byte-range.ts'
import {conditionOf} from './condition.ts'
import {checkLength} from './measure.ts'
import {normalise, type Response} from './response.ts'
import type {Body, Chunk, Exchange, Result} from './types.ts'

/** Answer the conditions and the range of a request. */
export function ranged(exchange: Exchange, given: Result): Response {
  const response = normalise(given)
  const {method} = exchange
  if (response.status !== 200) return response
  if (method !== 'GET' && method !== 'HEAD') return response

  const condition = conditionOf(exchange.headers, response.headers)
  if (condition === 304) return unchanged(response)
  if (condition === 412) return withoutContent(response, 412)
  return cut(exchange, response)
}

function cut(exchange: Exchange, response: Response): Response {
  const {method, headers: asked} = exchange
  const {headers, body} = response
  if (!isDivisible(body) || response.trailers) return response
  headers.set('accept-ranges', 'bytes')

  const wanted = asked.get('if-range')
  const tag = headers.get('etag')
  const same = wanted === tag && !wanted?.startsWith('W/')
  if (method !== 'GET' || (wanted !== undefined && !same))
    return response

  const length = lengthOf(body) ?? 0
  const range = byteRangeOf(asked.getAll('range'), length)
  if (range === undefined) return response
  checkLength(headers, length)
  const [first, end] = range
  if (first >= length) {
    headers.set('content-range', `bytes */${length}`)
    return withoutContent(response, 416)
  }
  for (const name of ofContent) headers.delete(name)
  headers.set('content-range', `bytes ${first}-${end - 1}/${length}`)
  response.status = 206
  response.body = isChunk(body)
    ? bytesOf(body).subarray(first, end)
    : body.part(first, end - first)
  return response
}

function unchanged(response: Response): Response {
  response.status = 304
  for (const name of [...ofContent, ...describing])
    response.headers.delete(name)
  return response
}

function withoutContent(response: Response, status: number): Response {
  unchanged(response)
  response.status = status
  response.substitute('')
  return response
}

function isDivisible(body: Body): body is Chunk | Divisible {
  return isChunk(body) || 'part' in body
}

type Divisible = Exclude<Body, Chunk> & {
  readonly part: (offset: number, length: number) => Body
}

const ofContent = ['content-digest', 'content-length', 'content-md5']
const describing = [
  'content-encoding',
  'content-language',
  'content-type'
]
