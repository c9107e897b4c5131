import {authorityOf} from '../authority.ts'
import type {Fields} from '../fields.ts'
import {handshakeOf, type Handshake} from '../handshake.ts'
import {extentOf, valuesOf} from '../http1/extent.ts'
import type {Pairs} from '../http1/field-reader.ts'
import type {Limits} from '../limits.ts'
import {receivedFields} from '../received-fields.ts'
import {RefusedRequest} from '../refused-request.ts'
import {splitTarget} from '../target.ts'
import {checkFields, checkSize, malformed} from './check-fields.ts'

/** What is known beside the fields. */
export interface Facts {
  /** Whether END_STREAM was set. */
  readonly ended: boolean
  readonly limits: Limits
  /** That of the connection. */
  readonly scheme: 'http' | 'https'
}

/** What the fields of a HEADERS frame say. */
export interface Request {
  readonly kind: 'request'
  readonly method: string
  readonly target: string
  readonly httpVersion: '2'
  readonly authority: string | undefined
  /** As the application sees them. */
  readonly headers: Fields
  readonly handshake: Handshake | undefined
  /** The length of the body, where it was announced. */
  readonly length: number | undefined
  /** Whether the client expects 100 (Continue). */
  readonly expects: boolean
}

/** Make of pseudo-fields and fields what they say, or refuse them. */
export function requestOf(
  pairs: Pairs,
  {ended, limits, scheme}: Facts
): Request {
  const {pseudo, fields} = partsOf(pairs, limits)
  const asked = pseudo.get(':method') ?? ''
  if (!token.test(asked)) throw malformed('pseudo', 'no method')
  const handshake = handshakeOf({
    method: asked,
    httpVersion: '2',
    headers: fields,
    protocol: pseudo.get(':protocol')
  })
  const method = handshake?.method ?? asked
  const target = targetOf(method, pseudo)
  const headers = receivedFields(handshake?.headers ?? fields)
  const authority = authorityOf({
    scheme,
    httpVersion: '2',
    pseudo: pseudo.get(':authority'),
    hosts: headers.getAll('host')
  })
  const length = handshake ? undefined : lengthOf(fields)
  if (length !== undefined && length > limits.bodyBytes) {
    const clause = 'request.limits.body'
    throw new RefusedRequest(413, 'too large a body', {clause})
  }
  if (ended && length)
    throw malformed('length.differs', 'no body, but a length of one')

  const waits = valuesOf(fields, 'expect').includes('100-continue')
  return {
    kind: 'request',
    method,
    target,
    httpVersion: '2',
    authority,
    headers,
    handshake,
    length,
    expects: waits && !ended && length !== 0
  }
}

interface Parts {
  readonly pseudo: ReadonlyMap<string, string>
  readonly fields: Pairs
}

function partsOf(pairs: Pairs, limits: Limits): Parts {
  const path = pairs.find(([name]) => name === ':path')?.[1] ?? ''
  if (path.length > limits.requestLineBytes)
    throw new RefusedRequest(414, 'too long a path', {clause: 'limits.line'})
  checkSize(pairs, limits)

  const first = pairs.findIndex(([name]) => !name.startsWith(':'))
  const border = first === -1 ? pairs.length : first
  const pseudo = new Map<string, string>()
  for (const [name, value] of pairs.slice(0, border)) {
    if (!known.has(name) || pseudo.has(name))
      throw malformed('pseudo', 'a pseudo-field unknown or repeated')
    pseudo.set(name, value)
  }
  const fields = pairs.slice(border)
  checkFields(fields)
  return {pseudo, fields}
}

function targetOf(method: string, pseudo: Parts['pseudo']): string {
  const scheme = pseudo.get(':scheme')
  const path = pseudo.get(':path')
  if (scheme === undefined || path === undefined)
    throw malformed('pseudo', 'a pseudo-field missing')
  if (!/^https?$/i.test(scheme))
    throw malformed('scheme', 'another scheme')
  if (!path.startsWith('/') && (path !== '*' || method !== 'OPTIONS'))
    throw malformed('path', 'no path')
  splitTarget(method, path)
  return path
}

function lengthOf(fields: Pairs): number | undefined {
  const extent = extentOf('2', fields)
  const announced = fields.some(([name]) => name === 'content-length')
  return announced && extent !== 'chunked' ? extent : undefined
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const known: ReadonlySet<string> = new Set([
  ':authority',
  ':method',
  ':path',
  ':protocol',
  ':scheme'
])
