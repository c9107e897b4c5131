/** What one client may take; bytes, milliseconds, or a count. */
export interface Limits {
  readonly headBytes: number
  readonly fieldCount: number
  readonly bodyBytes: number
  readonly drainBytes: number
  readonly headTime: number
  readonly requestTime: number
  readonly idleTime: number
  readonly writeTime: number
  readonly connections: number
  readonly shutdownTime: number
}

/** Where no source is named, the number is Node's own. */
export const limits: Limits = {
  headBytes: 16_384,
  /** Apache's `LimitRequestFields`. */
  fieldCount: 100,
  /** Apache's `LimitRequestBody`. */
  bodyBytes: 1_073_741_824,
  /** What Go's `net/http` reads of a body that nobody wanted. */
  drainBytes: 262_144,
  headTime: 60_000,
  requestTime: 300_000,
  idleTime: 5_000,
  /** The `send_timeout` of nginx. */
  writeTime: 60_000,
  /** Twice the `worker_connections` of nginx. */
  connections: 1_024,
  /** How long Docker waits before it kills. */
  shutdownTime: 10_000
}
