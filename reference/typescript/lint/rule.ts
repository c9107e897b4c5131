import {describe} from '../errors.ts'
import type {Exchange} from '../types.ts'

/** What a clause wants of an exchange; `find` says what came instead. */
export interface Rule {
  readonly clause: string
  readonly expected: string
  readonly find: (exchange: Exchange) => string | undefined
}

/** Which of these attributes is not there. */
export function absent(names: readonly string[]): Rule['find'] {
  return (exchange) => {
    const name = names.find((name) => !(name in exchange))
    return name && `no \`${name}\``
  }
}

/** Which of these attributes is no text; the optional ones may be nothing. */
export function noText(
  names: readonly (keyof Exchange)[],
  optional: readonly (keyof Exchange)[]
): Rule['find'] {
  return (exchange) => {
    const name = [...names, ...optional].find((name) => {
      const value = exchange[name]
      return typeof value !== 'string' && !(value === undefined && optional.includes(name))
    })
    return name && `${describe(exchange[name])} as \`${name}\``
  }
}
