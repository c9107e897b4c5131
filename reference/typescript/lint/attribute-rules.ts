import {describe} from '../errors.ts'
import type {Exchange} from '../types.ts'
import type {Rule} from './rules.ts'

/** Which attributes there are, and what may not be among them. */
export const attributeRules: readonly Rule[] = [
  {clause: 'exchange.attributes', expected: 'every attribute', find: absent},
  {clause: 'exchange.attributes', expected: 'text, or nothing', find: noText},
  {clause: 'exchange.attributes', expected: 'methods to call', find: noMethod},
  {clause: 'exchange.attributes', expected: "'http' or 'https'", find: otherScheme},
  {clause: 'exchange.attributes', expected: 'a pair of integers', find: noPair},
  {clause: 'exchange.attributes', expected: 'a log', find: noLog},
  {clause: 'exchange.protocol', expected: "a version such as '1.1'", find: noVersion},
  {clause: 'exchange.unknown', expected: 'nothing where a fact is unknown', find: emptyFact},
  {clause: 'exchange.socket', expected: 'no way to the connection', find: socket},
  {clause: 'exchange.lazy.once', expected: 'values that are made once', find: madeAnew},
  {clause: 'exchange.fixed', expected: 'an exchange that stays as it is', find: assignable}
]

function absent(exchange: Exchange): string | undefined {
  const name = [...texts, ...facts, ...methods, ...others].find((name) => !(name in exchange))
  return name && `no \`${name}\``
}

function noText(exchange: Exchange): string | undefined {
  const name = texts.find((name) => {
    const value = exchange[name]
    return typeof value !== 'string' && !(value === undefined && optional.has(name))
  })
  return name && `${describe(exchange[name])} as \`${name}\``
}

function noMethod(exchange: Exchange): string | undefined {
  const name = methods.find((name) => typeof exchange[name] !== 'function')
  return name && `${describe(exchange[name])} as \`${name}\``
}

function otherScheme({scheme}: Exchange): string | undefined {
  return ['http', 'https'].includes(scheme) ? undefined : JSON.stringify(scheme)
}

function noPair({version}: Exchange): string | undefined {
  const pair = Array.isArray(version) && version.length === 2 && version.every(Number.isInteger)
  return pair ? undefined : `${describe(version)} as \`version\``
}

function noLog({log}: Exchange): string | undefined {
  return typeof (log as Partial<typeof log> | undefined)?.error === 'function' ? undefined : 'no `error`'
}

function noVersion({httpVersion}: Exchange): string | undefined {
  return /^[0-9](\.[0-9])?$/.test(httpVersion) ? undefined : JSON.stringify(httpVersion)
}

function emptyFact(exchange: Exchange): string | undefined {
  const name = [...facts, 'authority' as const, 'user' as const].find((name) => {
    const value = exchange[name]
    return value !== undefined && !value
  })
  return name && `${JSON.stringify(exchange[name])} as \`${name}\``
}

function socket(exchange: Exchange): string | undefined {
  if ('socket' in exchange) return '`socket`'
  const name = facts.find((name) => {
    const value = exchange[name]
    return typeof value === 'object' && value !== null && 'destroy' in value
  })
  return name && `a socket as \`${name}\``
}

function madeAnew(exchange: Exchange): string | undefined {
  const name = (['headers', 'state', 'body'] as const).find((name) => {
    const first = exchange[name]
    return exchange[name] !== first
  })
  return name && `another \`${name}\` at the second reading`
}

function assignable(exchange: Exchange): string | undefined {
  return Reflect.set(exchange, 'method', exchange.method)
    ? 'an assignment to `method` that was taken'
    : undefined
}

const optional: ReadonlySet<string> = new Set(['query', 'authority', 'user'])
const texts = ['method', 'target', 'mount', 'scheme', 'httpVersion', 'authority', 'user'] as const
const facts = ['client', 'server', 'tls'] as const
const methods = ['preload', 'inform', 'onEnd', 'onGone', 'replace'] as const
const others = [
  ...['headers', 'body', 'trailers', 'version', 'features'],
  ...['state', 'log', 'gone', 'websocket', 'priority']
]
