import {splitMount} from '../mount.ts'
import {splitTarget} from '../target.ts'
import type {Callback, Exchange, Given, Pairs} from '../types.ts'
import type {End} from '../ends.ts'
import {CallerError} from './caller-error.ts'
import {informed, preloaded} from './interim.ts'
import {LintedRequestBody} from './request-body.ts'
import type {Watch} from './watch.ts'
import {lintedOffer} from './websocket.ts'

/** What an application sees in the place of its exchange. */
export function lintedExchange(
  exchange: Exchange,
  watch: Watch,
  body = new LintedRequestBody(exchange)
): Exchange {
  const websocket = exchange.websocket && lintedOffer(exchange.websocket)
  const own = {
    body,
    websocket,
    get trailers() {
      return body.trailers
    },
    get gone() {
      return watch.gone()
    },
    onGone: (callback: Callback) => watch.onGone(callback),
    onEnd: (end: End) => watch.onEnd(end),
    inform: (status: number, headers: Pairs) => informed(exchange, watch, status, headers),
    preload: (target: string, kind: string) => preloaded(exchange, watch, target, kind),
    replace: (changes: Changes) => lintedExchange(replaced(exchange, changes), watch, body)
  }
  return new Proxy({} as Exchange, {
    get: (_, name) => Reflect.get(name in own ? own : exchange, name),
    has: (_, name) => name in exchange,
    set: (_, name, value) => Reflect.set(exchange, name, value)
  })
}

type Changes = Omit<Given, 'body' | 'trailers' | 'log'>

function replaced(original: Exchange, changes: Changes): Exchange {
  const before = valuesOf(original)
  const variant = original.replace(changes)
  if (valuesOf(original) !== before)
    throw new CallerError('exchange.replace', 'an original that stays as it was', 'another')
  for (const name of ['state', 'log', 'body'] as const) {
    if (variant[name] === original[name]) continue
    throw new CallerError('exchange.replace.shared', `the same \`${name}\``, 'another')
  }
  for (const name of compared) {
    if (!(name in changes) || variant[name] === changes[name]) continue
    throw new CallerError('exchange.replace', `the new \`${name}\``, 'another')
  }
  const {path} = splitTarget(variant.method, variant.target)
  splitMount(variant.mount, path)
  if (variant.path !== path)
    throw new CallerError('exchange.replace.derived', 'the path of its target', 'another')
  return variant
}

function valuesOf(exchange: Exchange): string {
  return JSON.stringify([compared.map((name) => exchange[name]), [...exchange.headers]])
}

const compared = ['method', 'target', 'mount', 'scheme', 'authority', 'user'] as const
