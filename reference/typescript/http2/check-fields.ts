import {isConnectionField} from '../field.ts'
import type {Pairs} from '../http1/field-reader.ts'
import type {Limits} from '../limits.ts'
import {RefusedRequest} from '../refused-request.ts'

/** Refuse what is too large (RFC 9113 §6.5.2). */
export function checkSize(pairs: Pairs, {headBytes, fieldCount}: Limits): void {
  let size = 0
  let count = 0
  for (const [name, value] of pairs) {
    size += name.length + value.length + 32
    if (!name.startsWith(':')) count += 1
  }
  if (size > headBytes)
    throw new RefusedRequest(431, 'too large a head', {clause: 'limits.head'})
  if (count > fieldCount) {
    const clause = 'request.limits.fields'
    throw new RefusedRequest(431, 'too many fields', {clause})
  }
}

/** Refuse fields that are malformed (RFC 9113 §8.2, §8.3). */
export function checkFields(fields: Pairs): void {
  for (const [name, value] of fields) {
    if (name.startsWith(':'))
      throw malformed('pseudo', 'a pseudo-field among the fields')
    if (/[A-Z]/.test(name))
      throw malformed('fields', 'a name with a capital letter')
    if (/^[\t ]|[\t ]$/.test(value))
      throw malformed('fields', 'white space around a value')
    if (isConnectionField(name, value))
      throw malformed('fields', 'a field of the connection')
  }
}

/** A refusal of what RFC 9113 calls malformed. */
export function malformed(word: string, reason: string): RefusedRequest {
  return new RefusedRequest(400, reason, {clause: `http2.${word}`})
}
