import {describe} from '../errors.ts'
import type {Exchange, WebSocketOffer} from '../types.ts'
import type {Rule} from './rule.ts'

/** What a handshake looks like, where there is one. */
export const websocketRules: readonly Rule[] = [
  offered('websocket.offer', 'subprotocols, origin and accept', lacking),
  offered('websocket.offer.subprotocols', 'those that the client offers', otherSubprotocols),
  offered('websocket.handshake.list', 'tokens that differ', noTokens),
  offered('websocket.offer.origin', 'the field as it came, or nothing', otherOrigin),
  offered('websocket.handshake.alike', 'a GET', otherMethod),
  offered('websocket.handshake.alike', 'no key', key),
  offered('websocket.handshake.version', 'version 13', otherVersion),
  offered('websocket.handshake.body', 'no body', body)
]

function offered(
  clause: string,
  expected: string,
  find: (offer: WebSocketOffer, exchange: Exchange) => string | undefined
): Rule {
  return {
    clause,
    expected,
    find: (exchange) => exchange.websocket && find(exchange.websocket, exchange)
  }
}

function lacking(offer: WebSocketOffer): string | undefined {
  const name = ['subprotocols', 'origin', 'accept'].find((name) => !(name in Object(offer)))
  if (name) return `no \`${name}\``
  return typeof offer.accept === 'function' ? undefined : `${describe(offer.accept)} as \`accept\``
}

function otherSubprotocols({subprotocols}: WebSocketOffer, {headers}: Exchange): string | undefined {
  if (!Array.isArray(subprotocols) || subprotocols.some((name) => typeof name !== 'string'))
    return describe(subprotocols)
  const asked = headers.get('sec-websocket-protocol')
  if (asked === undefined) return undefined
  const names = asked.split(',').map((name) => name.trim())
  return names.join() === subprotocols.join() ? undefined : JSON.stringify(subprotocols)
}

function noTokens({subprotocols}: WebSocketOffer): string | undefined {
  const differ = new Set(subprotocols).size === subprotocols.length
  const tokens = subprotocols.every((name) => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name))
  return differ && tokens ? undefined : JSON.stringify(subprotocols)
}

function otherOrigin({origin}: WebSocketOffer, {headers}: Exchange): string | undefined {
  const field = headers.get('origin')
  const right = field === undefined ? origin === undefined || typeof origin === 'string' : origin === field
  return right ? undefined : describe(origin)
}

function otherMethod(_: WebSocketOffer, {method}: Exchange): string | undefined {
  return method === 'GET' ? undefined : method
}

function key(_: WebSocketOffer, {headers}: Exchange): string | undefined {
  return headers.has('sec-websocket-key') ? 'one' : undefined
}

function otherVersion(_: WebSocketOffer, {headers}: Exchange): string | undefined {
  const version = headers.get('sec-websocket-version') ?? '13'
  return version === '13' ? undefined : JSON.stringify(version)
}

function body(_: WebSocketOffer, {httpVersion, headers}: Exchange): string | undefined {
  const length = headers.get('content-length') ?? '0'
  return httpVersion < '2' && length !== '0' ? `${length} bytes` : undefined
}
