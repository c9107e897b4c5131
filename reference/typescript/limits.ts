import {ContractError} from './errors.ts'

/** What one client may take: bytes, seconds, or a count. */
export interface Limits {
  readonly requestLineBytes: number
  readonly headBytes: number
  readonly fieldCount: number
  readonly chunkLineBytes: number
  readonly bodyBytes: number
  readonly bufferBytes: number
  readonly drainBytes: number
  readonly connections: number
  readonly headTime: number
  readonly requestTime: number
  readonly idleTime: number
  readonly writeTime: number
  readonly shutdownTime: number
  readonly streams: number
  readonly continuations: number
  readonly resets: number
  readonly resetTime: number
  readonly messageBytes: number
  readonly messageFragments: number
  readonly messages: number
  readonly closeTime: number
}

/** Give all limits, with these values in the place of the usual ones. */
export function limits(changes: Partial<Limits> = {}): Limits {
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(usual, name)) {
      const got = JSON.stringify(name)
      throw new ContractError(
        'limits.wrong',
        'the name of a limit',
        got
      )
    }
    const time = name.endsWith('Time')
    if (!(time ? Number.isFinite(value) : Number.isInteger(value)) || value < 0) {
      const kind = time ? 'finite number' : 'whole number'
      const expected = `a ${kind} from zero on as ${name}`
      throw new ContractError('limits.wrong', expected, String(value))
    }
  }
  return Object.freeze({...usual, ...changes})
}

const usual: Limits = {
  requestLineBytes: 8_192,
  headBytes: 16_384,
  fieldCount: 100,
  chunkLineBytes: 4_096,
  bodyBytes: 1_073_741_824,
  bufferBytes: 65_536,
  drainBytes: 262_144,
  connections: 1_000,
  headTime: 60,
  requestTime: 300,
  idleTime: 5,
  writeTime: 60,
  shutdownTime: 10,
  streams: 100,
  continuations: 8,
  resets: 1_000,
  resetTime: 30,
  messageBytes: 1_048_576,
  messageFragments: 16_384,
  messages: 16,
  closeTime: 10
}
