import {ContractError} from './errors.ts'
import type {Fields} from './fields.ts'

/** Hold a body to the length that was announced, where one was. */
export class Measure {
  readonly #length: number | undefined
  #count = 0

  constructor(headers: Fields) {
    this.#length = announcedLength(headers)
  }

  add(count: number): void {
    this.#count += count
    if (this.#count > (this.#length ?? Infinity)) throw this.#wrong('long', ' or more')
  }

  end(): void {
    if (this.#count < (this.#length ?? 0)) throw this.#wrong('short')
  }

  #wrong(kind: 'long' | 'short', more = ''): ContractError {
    return new ContractError(`sending.length.${kind}`, `${this.#length} bytes`, `${this.#count}${more}`)
  }
}

/** Fail for a body of so many bytes where another length was announced. */
export function checkLength(headers: Fields, count: number): void {
  const measure = new Measure(headers)
  measure.add(count)
  measure.end()
}

/** The number in `content-length`, or a failure where it is none. */
export function announcedLength(headers: Fields): number | undefined {
  const text = headers.get('content-length')
  if (text === undefined) return undefined
  const length = /^[0-9]+$/.test(text) ? Number(text) : NaN
  if (Number.isSafeInteger(length)) return length
  throw new ContractError(
    'sending.length.malformed',
    'one decimal number as content-length',
    JSON.stringify(text)
  )
}
