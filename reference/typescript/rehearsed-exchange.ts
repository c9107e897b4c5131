import {announced} from './announced.ts'
import {authorityOf} from './authority.ts'
import type {Course} from './course.ts'
import {ContractError} from './errors.ts'
import {exchange} from './exchange.ts'
import {handshakeOf, type Handshake} from './handshake.ts'
import {receivedFields} from './received-fields.ts'
import {checkTarget} from './target.ts'
import type {Exchange, Given, Link} from './types.ts'
import {websocketOffer} from './websocket-offer.ts'

/** What a client asks for. */
export interface Asked extends Omit<Given, 'websocket'> {
  readonly subprotocols?: readonly string[]
  readonly origin?: string
}

/** What a server gives to an application that is asked; with a link, asked for a conversation. */
export function rehearsedExchange(
  link: Link | undefined,
  {subprotocols = [], origin, ...asked}: Asked,
  course: Course
): Exchange {
  const {httpVersion = '1.1', scheme = 'http', method = 'GET', body, headers = []} = asked
  const checked = exchange(asked)
  checkTarget(checked.method, checked.target, made)
  if (!link && subprotocols.length > 0) throw misfit('messages beside `subprotocols`', 'none')
  if (link && (method !== 'GET' || body !== undefined))
    throw misfit('messages, or a request of another kind', 'both')

  const pairs = [...(typeof headers === 'function' ? headers() : headers)]
  const hosts = pairs.filter(([name]) => name.toLowerCase() === 'host').map(([, host]) => host)
  if (hosts.length === 0) hosts.push('localhost')
  if (origin !== undefined) pairs.push(['origin', origin])
  pairs.push(...lengthOf(body, pairs))

  const handshake = link && handshakeAsked(httpVersion, pairs, subprotocols)
  const able = handshake ? ['raw-target', 'websocket'] : ['preload', 'raw-target', 'trailers']
  return exchange(
    {
      authority: authorityOf({scheme, httpVersion, hosts}),
      features: announced(able, {httpVersion}),
      ...asked,
      headers: receivedFields(handshake?.headers ?? pairs),
      websocket: handshake && websocketOffer(link, handshake)
    },
    course
  )
}

type Pair = readonly [name: string, value: string]

function handshakeAsked(
  httpVersion: string,
  pairs: readonly Pair[],
  subprotocols: readonly string[]
): Handshake | undefined {
  const chosen: readonly Pair[] =
    subprotocols.length > 0 ? [['sec-websocket-protocol', subprotocols.join(', ')]] : []
  const headers = [...pairs, ...chosen, ['sec-websocket-version', '13'] as const]
  return httpVersion >= '2'
    ? handshakeOf({method: 'CONNECT', httpVersion, headers, protocol: 'websocket'})
    : handshakeOf({method: 'GET', httpVersion, headers: [...headers, ...upgrade]})
}

function lengthOf(body: Given['body'], pairs: readonly Pair[]): readonly Pair[] {
  const whole = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const said = pairs.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name))
  return whole instanceof Uint8Array && !said ? [['content-length', String(whole.byteLength)]] : []
}

function misfit(expected: string, got: string): ContractError {
  return new ContractError(made, expected, got)
}

const made = 'exchange.construct'
const upgrade: readonly Pair[] = [
  ['connection', 'Upgrade'],
  ['upgrade', 'websocket'],
  ['sec-websocket-key', 'dGhlIHNhbXBsZSBub25jZQ==']
]
