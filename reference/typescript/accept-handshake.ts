import type {Handshake} from './handshake.ts'
import type {Accept} from './step.ts'

export interface Accepted {
  readonly status: 101 | 200
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** What is sent to accept a handshake. */
export async function acceptHandshake(
  {key}: Handshake,
  {headers, subprotocol}: Omit<Accept, 'kind'>
): Promise<Accepted> {
  const chosen: Accepted['headers'] = subprotocol
    ? [['sec-websocket-protocol', subprotocol]]
    : []
  if (key === undefined)
    return {status: 200, headers: [...chosen, ...headers]}

  const proof: Accepted['headers'] = [
    ['upgrade', 'websocket'],
    ['connection', 'Upgrade'],
    ['sec-websocket-accept', await proofOf(key)]
  ]
  return {status: 101, headers: [...proof, ...chosen, ...headers]}
}

/** What shows that the server has understood (RFC 6455 §4.2.2). */
async function proofOf(key: string): Promise<string> {
  const text = `${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
  const bytes = new TextEncoder().encode(text)
  const digest = await crypto.subtle.digest('SHA-1', bytes)
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}
