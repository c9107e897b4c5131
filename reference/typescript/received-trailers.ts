import {receivedFields} from './received-fields.ts'
import {framingNames} from './trailers.ts'
import type {Fields} from './fields.ts'

/** Make of trailers as they came those that an application sees. */
export function receivedTrailers(
  pairs: readonly (readonly [name: string, value: string])[]
): Fields {
  const trailing = pairs.filter(([name]) => !belongsToHead(name.toLowerCase()))
  return receivedFields(trailing)
}

const belongsToHead = (name: string) =>
  framingNames.has(name) || headNames.has(name)
const headNames: ReadonlySet<string> = new Set(['authorization', 'cookie', 'host'])
