import {RefusedRequest} from './refused-request.ts'
import type {Log} from './types.ts'

/** Refuse an origin that is not on the list, if there is a list. */
export function checkOrigin(
  origin: string | undefined,
  allowed: Iterable<string> | undefined,
  log: Log
): void {
  if (origin === undefined || allowed === undefined) return
  if (new Set(allowed).has(origin)) return
  log.warn(`A handshake refused, from the origin ${JSON.stringify(origin)}`)
  const reason = 'a handshake from another origin'
  throw new RefusedRequest(403, reason, {clause: 'websocket.origins'})
}
