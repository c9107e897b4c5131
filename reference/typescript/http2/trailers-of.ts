import type {Fields} from '../fields.ts'
import type {Pairs} from '../http1/field-reader.ts'
import type {Limits} from '../limits.ts'
import {receivedTrailers} from '../received-trailers.ts'
import {checkFields, checkSize} from './check-fields.ts'

/** Make of the fields behind a body its trailers, or refuse them. */
export function trailersOf(pairs: Pairs, limits: Limits): Fields {
  checkSize(pairs, limits)
  checkFields(pairs)
  return receivedTrailers(pairs)
}
