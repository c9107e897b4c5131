import {authorityOf} from '../authority.ts'
import type {Fields} from '../fields.ts'
import type {Limits} from '../limits.ts'
import {receivedFields} from '../received-fields.ts'
import {RefusedRequest} from '../refused-request.ts'
import {splitTarget} from '../target.ts'
import {extentOf, valuesOf, type Extent} from './extent.ts'
import type {Pairs} from './field-reader.ts'
import type {RequestLine} from './lines.ts'

/** What the head of a request says. */
export interface Request extends RequestLine {
  readonly kind: 'request'
  readonly authority: string | undefined
  /** As the application sees them. */
  readonly headers: Fields
  /** As they came. */
  readonly pairs: Pairs
  readonly extent: Extent
  /** Whether the client expects 100 (Continue). */
  readonly expects: boolean
  /** Whether another request may follow. */
  readonly persists: boolean
}

/** Make of a head what it says, or refuse it. */
export function requestOf(
  {method, target, httpVersion}: RequestLine,
  pairs: Pairs,
  {
    limits,
    scheme
  }: {readonly limits: Limits; readonly scheme: 'http' | 'https'}
): Request {
  const extent = extentOf(httpVersion, pairs)
  const headers = receivedFields(pairs)
  const authority = authorityOf({
    scheme,
    httpVersion,
    target: splitTarget(method, target).authority,
    hosts: headers.getAll('host')
  })
  if (extent !== 'chunked' && extent > limits.bodyBytes) {
    const clause = 'request.limits.body'
    throw new RefusedRequest(413, 'too large a body', {clause})
  }

  const modern = httpVersion === '1.1'
  const waits = valuesOf(pairs, 'expect').includes('100-continue')
  const closes = valuesOf(pairs, 'connection').includes('close')
  return {
    kind: 'request',
    method,
    target,
    httpVersion,
    authority,
    headers,
    pairs,
    extent,
    expects: modern && waits && extent !== 0,
    persists: modern && !closes
  }
}
