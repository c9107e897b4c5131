import {lengthOf} from './body.ts'
import {ContractError} from './errors.ts'
import type {Fields} from './fields.ts'
import {announcedLength} from './measure.ts'
import type {Response} from './response.ts'
import {hasContent} from './status.ts'
import type {Exchange} from './types.ts'

export interface Framing {
  readonly headers: Fields
  /** The length that the body must have; absent where it may have any. */
  readonly length: number | undefined
}

/** Settle the length before the head leaves (RFC 9110 §8.6). */
export function framingOf(
  {method, features}: Exchange,
  response: Response
): Framing {
  const headers = response.headers.copy()
  const {status, trailers} = response
  const adds = trailers === undefined || !features.has('trailers')
  const announced = announcedLength(headers)
  const known = lengthOf(response.body)

  if (status === 204) headers.delete('content-length')
  if (status === 205) headers.set('content-length', '0')
  if (!hasContent(method, status)) {
    const counts = method === 'HEAD' && hasContent('GET', status)
    if (adds && counts && announced === undefined && known)
      headers.set('content-length', String(known))
    return {headers, length: undefined}
  }

  if (
    announced !== undefined &&
    known !== undefined &&
    announced !== known
  ) {
    throw new ContractError(
      'sending.length.conflict',
      `${announced} bytes, as in content-length`,
      String(known)
    )
  }
  if (adds && announced === undefined && known !== undefined)
    headers.set('content-length', String(known))
  return {headers, length: announced ?? known}
}
