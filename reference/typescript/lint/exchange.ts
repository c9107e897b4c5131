import {ContractError, describe} from '../errors.ts'
import {splitTarget} from '../target.ts'
import type {Callback, Exchange, Given, Pairs} from '../types.ts'
import {LintedRequestBody} from './request-body.ts'
import type {Watch} from './watch.ts'

/** What an application sees in the place of its exchange. */
export function lintedExchange(exchange: Exchange, watch: Watch): Exchange {
  const body = new LintedRequestBody(exchange)
  const own = {
    body,
    get trailers() {
      return body.trailers
    },
    get gone() {
      return watch.gone()
    },
    onGone: (callback: Callback) => watch.onGone(callback),
    onEnd: (callback: Callback) => watch.onEnd(callback),
    inform: (status: number, headers: Pairs) => informed(exchange, status, headers),
    preload: (target: string, kind: string) => preloaded(exchange, target, kind),
    replace: (changes: Changes) => lintedExchange(replaced(exchange, changes), watch)
  }
  return new Proxy({} as Exchange, {
    get: (_, name) => Reflect.get(name in own ? own : exchange, name),
    has: (_, name) => name in exchange,
    set: (_, name, value) => Reflect.set(exchange, name, value)
  })
}

type Changes = Omit<Given, 'body' | 'trailers' | 'log'>

function informed(exchange: Exchange, status: number, headers: Pairs): boolean {
  const sent: unknown = exchange.inform(status, headers)
  if (typeof sent !== 'boolean')
    throw new ContractError('exchange.features.advisory', 'true or false', describe(sent))
  if (sent) announced(exchange, 'inform')
  return sent
}

function preloaded(exchange: Exchange, target: string, kind: string): ReturnType<Exchange['preload']> {
  const rung = exchange.preload(target, kind)
  if (!rungs.has(rung))
    throw new ContractError('exchange.features.advisory', 'a rung of `preload`', JSON.stringify(rung))
  if (rung === 'push') announced(exchange, 'push')
  return rung
}

function announced({features}: Exchange, feature: string): void {
  if (!features.has(feature)) throw new ContractError('exchange.features.announced', 'a feature named', feature)
}

function replaced(original: Exchange, changes: Changes): Exchange {
  const variant = original.replace(changes)
  for (const name of ['state', 'log', 'body'] as const) {
    if (variant[name] === original[name]) continue
    throw new ContractError('exchange.replace.shared', `the same \`${name}\``, 'another')
  }
  for (const name of compared) {
    if (!(name in changes) || variant[name] === changes[name]) continue
    throw new ContractError('exchange.replace', `the new \`${name}\``, 'another')
  }
  if (variant.path !== splitTarget(variant.method, variant.target).path)
    throw new ContractError('exchange.replace.derived', 'the path of its target', 'another')
  return variant
}

const rungs: ReadonlySet<string> = new Set(['push', 'hint', 'header', 'none'])
const compared = ['method', 'target', 'mount', 'scheme', 'authority', 'user'] as const
