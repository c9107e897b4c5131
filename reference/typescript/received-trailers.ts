import {receivedFields} from './received-fields.ts'
import {framingNames} from './trailers.ts'
import type {Fields} from './fields.ts'

/** Make of trailers as they came those that an application sees. */
export function receivedTrailers(
  pairs: readonly (readonly [name: string, value: string])[]
): Fields {
  return receivedFields(pairs.filter(([name]) => !belongsToHead(name)))
}

/** Whether a field says how a request is framed, read or routed, or for whom it is made. */
export function belongsToHead(name: string): boolean {
  const lower = name.toLowerCase()
  return framingNames.has(lower) || headNames.has(lower)
}

const headNames: ReadonlySet<string> = new Set(['authorization', 'cookie', 'host'])
