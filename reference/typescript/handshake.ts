import {RefusedRequest} from './refused-request.ts'
import type {Pairs} from './types.ts'

/** A request as it came, with the fields of its connection. */
export interface Asking {
  readonly method: string
  readonly httpVersion: string
  readonly headers: Iterable<readonly [name: string, value: string]>
  /** The pseudo-field `:protocol`. */
  readonly protocol?: string | undefined
}

export interface Handshake {
  /** As of an ordinary request, with what the application sees. */
  readonly method: 'GET'
  readonly headers: Asking['headers']
  readonly subprotocols: readonly string[]
  readonly origin: string | undefined
  /** Over HTTP/1.1 alone. */
  readonly key: string | undefined
}

/** The handshake that a request is, nothing if it is none. */
export function handshakeOf(asking: Asking): Handshake | undefined {
  const {method, httpVersion, protocol} = asking
  const fields = valuesOf(asking.headers)
  const list = (name: string) => listOf(fields.get(name) ?? '')
  const lower = (name: string) => list(name).map(toLower)

  const extended = protocol !== undefined
  if (extended && method !== 'CONNECT')
    throw refused('protocol', 400, '`:protocol` without CONNECT')
  if (!extended && method === 'CONNECT')
    throw new RefusedRequest(501, 'no tunnel', {clause: 'request.connect'})
  if (extended && protocol !== 'websocket')
    throw refused('protocol', 501, 'another `:protocol`')
  const upgrades =
    method === 'GET' &&
    httpVersion === '1.1' &&
    lower('upgrade').includes('websocket') &&
    lower('connection').includes('upgrade')
  if (!extended && !upgrades) return undefined

  if (fields.get('sec-websocket-version') !== '13')
    throw refused('version', 426, 'another version', [
      ['sec-websocket-version', '13']
    ])
  const key = extended ? undefined : fields.get('sec-websocket-key')
  if (!extended && !/^[+/0-9A-Za-z]{22}==$/.test(key ?? ''))
    throw refused('key', 400, 'no key of 16 bytes')
  const length = fields.get('content-length') ?? '0'
  if (!extended && (length !== '0' || fields.has('transfer-encoding')))
    throw refused('body', 400, 'a body before the first message')

  const offered = fields.has('sec-websocket-protocol')
  const subprotocols = offered ? list('sec-websocket-protocol') : []
  const differ = new Set(subprotocols).size === subprotocols.length
  if (!differ || !subprotocols.every((name) => token.test(name)))
    throw refused('list', 400, 'subprotocols that are no list of tokens')

  const headers = Array.from(asking.headers).filter(
    ([name]) => toLower(name) !== 'sec-websocket-key'
  )
  const origin = fields.get('origin')
  return {method: 'GET', headers, subprotocols, origin, key}
}

function refused(
  clause: string,
  status: number,
  reason: string,
  headers: Pairs = []
): RefusedRequest {
  const full = `websocket.handshake.${clause}`
  return new RefusedRequest(status, reason, {clause: full, headers})
}

function valuesOf(headers: Asking['headers']): Map<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of headers) {
    const key = toLower(name)
    const before = values.get(key)
    values.set(key, before === undefined ? value : `${before}, ${value}`)
  }
  return values
}

const listOf = (value: string) =>
  value.split(',').map((item) => item.trim())
const toLower = (text: string) => text.toLowerCase()
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
