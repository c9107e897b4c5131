/** A value breaks the contract between two layers. */
export class ContractError extends TypeError {
  override readonly name = 'ContractError'
  /** The clause that it breaks. */
  readonly clause: string

  constructor(clause: string, expected: string, got: string) {
    super(`${clause}: expected ${expected}, got ${got}`)
    this.clause = clause
  }
}

/** A request that is not handed on, and the status to answer it with. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest'
  readonly clause: string
  readonly status: number
  /** What the answer says beyond its status. */
  readonly headers: readonly (readonly [name: string, value: string])[]

  constructor(
    clause: string,
    status: number,
    reason: string,
    headers: RefusedRequest['headers'] = []
  ) {
    super(`${clause}: ${reason}`)
    this.clause = clause
    this.status = status
    this.headers = headers
  }
}

/** The client has left. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone'
  readonly code = 'ECONNRESET'
}

/** Say in a word or two what a value is, without showing what is in it. */
export function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `array of ${value.length}`
  return typeof value === 'object'
    ? Object.prototype.toString.call(value).slice(8, -1).toLowerCase()
    : typeof value
}
