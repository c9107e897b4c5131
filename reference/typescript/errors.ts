import {originOf} from './origin.ts'

/** A value breaks the contract between two layers. */
export class ContractError extends TypeError {
  override readonly name = 'ContractError'
  /** The clause that it breaks. */
  readonly clause: string
  #blamed = false

  constructor(clause: string, expected: string, got: string, cause?: unknown) {
    super(`${clause}: expected ${expected}, got ${got}`, cause === undefined ? {} : {cause})
    this.clause = clause
  }

  /** Say whose value it was; the first to know is right. */
  blame(application: unknown, more = ''): void {
    if (this.#blamed) return
    this.#blamed = true
    const name = originOf(application)
    if (name === '') return
    const {message, stack = message} = this
    this.message = this.naming(name, more)
    this.stack = stack.replace(message, () => this.message)
  }

  protected naming(name: string, more: string): string {
    return `${this.message}, from ${name}${more}`
  }
}

/** Give an error back, which names the application where it can. */
export function blamed(error: unknown, application: unknown, more = ''): unknown {
  if (error instanceof ContractError) error.blame(application, more)
  return error
}

/** What is found behind a call may be of a layer further in. */
export const orInner = ', or what it calls'

/** The client has left. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone'
  readonly code = 'ECONNRESET'
}

/** A layer has left the response out. */
export class LeftOut extends Error {
  override readonly name = 'LeftOut'
}

/** Say in a word or two what a value is, without showing what is in it. */
export function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `array of ${value.length}`
  if (value instanceof Promise) return 'promise (no `await`?)'
  return typeof value === 'object'
    ? Object.prototype.toString.call(value).slice(8, -1).toLowerCase()
    : typeof value
}
