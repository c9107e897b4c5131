import {ContractError} from '../errors.ts'
import {Fields} from '../fields.ts'
import {mountBelow, splitMount} from '../mount.ts'
import {splitTarget} from '../target.ts'
import type {Response} from '../response.ts'
import type {Attempt, Callback, Changes, Exchange, Pairs} from '../types.ts'
import type {End} from '../ends.ts'
import {AttemptWatch} from './attempt-watch.ts'
import {CallerError} from './caller-error.ts'
import {informed, preloaded} from './interim.ts'
import {LintedRequestBody} from './request-body.ts'
import type {Watch} from './watch.ts'
import {lintedOffer} from './websocket.ts'

/** What an application sees in the place of its exchange. */
export function lintedExchange(
  exchange: Exchange,
  watch: Watch,
  body = new LintedRequestBody(exchange, watch)
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
    replace: (changes: Changes) => {
      const variant = replaced(exchange, changes)
      return lintedExchange(variant, watch, 'body' in changes ? new LintedRequestBody(variant, watch) : body)
    },
    below: (count: number) => lintedExchange(below(exchange, count), watch, body),
    attempt: () => {
      const attempt = exchange.attempt()
      checkVariant(exchange, attempt)
      return lintedExchange(attempt, new AttemptWatch(watch, attempt), body)
    },
    leave: (response?: Response) => (exchange as Attempt).leave(response)
  }
  return new Proxy({} as Exchange, {
    get: (_, name) => Reflect.get(name in own ? own : exchange, name),
    has: (_, name) => name in exchange,
    set: () => false
  })
}

function below(original: Exchange, count: number): Exchange {
  const mount = mountBelow(original.mount, original.rest, count)
  return replaced(original, {mount}, () => {
    const variant = original.below(count)
    if (variant.mount === mount) return variant
    throw new CallerError('request.mount.below', `${mount} as mount`, variant.mount)
  })
}

function replaced(
  original: Exchange,
  changes: Changes,
  make = () => original.replace(changes)
): Exchange {
  checkChanges(Object.keys(changes))
  const before = valuesOf(original)
  const variant = make()
  if (valuesOf(original).join() !== before.join())
    throw new CallerError('exchange.replace', 'an original that stays as it was', 'another')
  valuesOf(variant).forEach((value, index) => {
    const name = compared[index] ?? 'headers'
    const wanted = name in changes ? wantedOf(changes, name) : before[index]
    if (wanted === undefined || value === wanted) return
    const which = name in changes ? 'new' : 'same'
    throw new CallerError('exchange.replace', `the ${which} \`${name}\``, value)
  })
  checkVariant(original, variant, changes)
  return variant
}

function checkVariant(original: Exchange, variant: Exchange, changes: Changes = {}): void {
  for (const name of ['state', 'log', 'body'] as const) {
    if (variant[name] === original[name] || name in changes) continue
    throw new CallerError('exchange.replace.shared', `the same \`${name}\``, 'another')
  }
  const {path} = splitTarget(variant.method, variant.target)
  splitMount(variant.mount, path)
  if (variant.path !== path)
    throw new CallerError('exchange.replace.derived', 'the path of its target', JSON.stringify(variant.path))
}

function checkChanges(names: readonly string[]): void {
  const other = names.find((name) => notGiven.includes(name))
  if (other)
    throw new ContractError('exchange.construct.names', 'names of what is given', `\`${other}\``)
  const kept = names.find((name) => name === 'log' || (name === 'trailers' && !names.includes('body')))
  if (kept)
    throw new ContractError('exchange.replace.kept', 'attributes of a variant', `\`${kept}\``)
}

/** What a variant should have; nothing where it can be read only once. */
function wantedOf(changes: Changes, name: keyof Changes): string | undefined {
  const value = changes[name]
  if (name !== 'headers') return shown(value)
  return Array.isArray(value) || value instanceof Fields ? shown([...new Fields(value as Pairs)]) : undefined
}

function valuesOf(exchange: Exchange): readonly string[] {
  return [...compared.map((name) => shown(exchange[name])), shown([...exchange.headers])]
}

function shown(value: unknown): string {
  return String(JSON.stringify(value))
}

const notGiven: readonly string[] = ['path', 'query', 'rest', 'segments', 'version', 'state', 'gone', 'sent']
const compared = ['method', 'target', 'mount', 'scheme', 'authority', 'user', 'httpVersion'] as const
