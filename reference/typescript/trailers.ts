import {ContractError} from './errors.ts'
import {Fields} from './fields.ts'
import type {Pairs} from './types.ts'

/** Make fields of trailers, or fail for what belongs into the head. */
export function trailersOf(given: Pairs): Fields {
  const trailers = new Fields(given)
  for (const [name] of trailers) {
    if (!framingNames.has(name)) continue
    throw new ContractError(
      'sending.trailers.names',
      'other trailers',
      name
    )
  }
  return trailers
}

/** What belongs into a head. */
export const framingNames: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'trailer'
])
