import {ContractError, describe} from './errors.ts'
import type {Fields} from './fields.ts'
import {fieldsOf} from './response.ts'

export interface Interim {
  readonly status: number
  readonly headers: Fields
}

/** Give an interim response as it is sent, or fail. */
export function interimOf(status: unknown, headers: unknown): Interim {
  if (
    typeof status !== 'number' ||
    !Number.isInteger(status) ||
    status < 102 ||
    status > 199
  ) {
    throw new ContractError(
      'interim.status',
      'an integer from 102 to 199',
      typeof status === 'number' ? String(status) : describe(status)
    )
  }
  const fields = fieldsOf(headers)
  if (fields.has('content-length')) {
    throw new ContractError(
      'interim.length',
      'fields of a response without content',
      'content-length'
    )
  }
  return {status, headers: fields}
}
