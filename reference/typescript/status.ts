import {ContractError, describe} from './errors.ts'

/** Give the status, or fail for what is none of a final response. */
export function statusOf(value: unknown): number {
  if (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 200 &&
    value <= 599
  )
    return value
  const got = typeof value === 'number' ? String(value) : describe(value)
  throw new ContractError(
    'response.status',
    'an integer from 200 to 599',
    got
  )
}

/** Whether such a response has content (RFC 9110 §6.4.1, §15.3.6). */
export function hasContent(method: string, status: number): boolean {
  return (
    method !== 'HEAD' && status !== 204 && status !== 205 && status !== 304
  )
}
