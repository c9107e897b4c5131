import {ContractError} from './errors.ts'
import {Acceptance} from './response.ts'
import type {Accepting, Link, Talk, WebSocketOffer} from './types.ts'

/** Offer what a link can do, for the exchange of a handshake. */
export function websocketOffer(
  link: Link,
  asked: Partial<Pick<WebSocketOffer, 'subprotocols' | 'origin'>> = {}
): WebSocketOffer {
  const subprotocols = Object.freeze([...(asked.subprotocols ?? [])])
  const offer: WebSocketOffer = {
    subprotocols,
    origin: asked.origin,
    accept(talk: Talk, accepting: Accepting = {}) {
      const {subprotocol, headers = [], ...more} = accepting
      const offered = (name: string) => subprotocols.includes(name)
      const chosen = subprotocol ?? listed(more.subprotocols).find(offered)
      if (chosen === undefined || offered(chosen))
        return new Acceptance(talk, {subprotocol: chosen, headers})
      throw new ContractError(
        'websocket.accept.subprotocol',
        `one that was offered (${subprotocols.join(', ') || 'none'})`,
        JSON.stringify(subprotocol)
      )
    }
  }
  links.set(offer, link)
  return Object.freeze(offer)
}

function listed(names: Accepting['subprotocols'] = []): readonly string[] {
  if (typeof names !== 'string') return [...names]
  const clause = 'websocket.accept.subprotocols'
  throw new ContractError(clause, 'a list of names', JSON.stringify(names))
}

/** For the server, the link that an offer was made of. */
export function linkOf(offer: WebSocketOffer | undefined): Link {
  const link = offer && links.get(offer)
  if (link) return link
  throw new ContractError(
    'websocket.accept.offered',
    'status 101 in answer to a handshake',
    'it without one'
  )
}

const links = new WeakMap<WebSocketOffer, Link>()
