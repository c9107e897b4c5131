import {RefusedRequest} from './errors.ts'

/** Refuse an origin that is not on the list, if there is a list. */
export function checkOrigin(
  origin: string | undefined,
  allowed: Iterable<string> | undefined
): void {
  if (origin === undefined || allowed === undefined) return
  if (new Set(allowed).has(origin)) return
  const reason = 'a handshake from another origin'
  throw new RefusedRequest('websocket.origins', 403, reason)
}
