import {RefusedRequest} from '../refused-request.ts'
import type {Pairs} from './field-reader.ts'
import {trimmed} from './lines.ts'

/** The length of a body, which is zero where there is none. */
export type Extent = number | 'chunked'

/** Say where a request ends (RFC 9112 §6.3). */
export function extentOf(httpVersion: string, pairs: Pairs): Extent {
  const lengths = valuesOf(pairs, 'content-length')
  const codings = valuesOf(pairs, 'transfer-encoding')

  if (codings.length > 0) {
    if (httpVersion === '1.0')
      throw refused('coding.old', 'a coding in HTTP/1.0')
    if (lengths.length > 0)
      throw refused('length.coding', 'a length beside a coding')
    const [first] = codings
    const last = codings.indexOf('chunked')
    if (last !== codings.length - 1)
      throw refused('coding.final', 'an end that is not known')
    if (first !== 'chunked')
      throw refused('coding.other', 'a coding that is not known', 501)
    return 'chunked'
  }

  const [length = '0', another] = lengths
  if (another !== undefined)
    throw refused('length.several', 'several lengths')
  if (!/^[0-9]+$/.test(length))
    throw refused('length.digits', 'a length of no digits')
  return Number(length)
}

/** All members of a field that is a list, in lower case. */
export function valuesOf(pairs: Pairs, name: string): readonly string[] {
  return pairs
    .filter(([other]) => other.toLowerCase() === name)
    .flatMap(([, value]) => value.split(','))
    .map((member) => trimmed(member).toLowerCase())
}

function refused(
  word: string,
  reason: string,
  status = 400
): RefusedRequest {
  return new RefusedRequest(status, reason, {clause: `http1.${word}`})
}
