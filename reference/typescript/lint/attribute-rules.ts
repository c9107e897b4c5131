import {describe} from '../errors.ts'
import type {Exchange} from '../types.ts'
import {absent, noText, type Rule} from './rule.ts'

const texts = ['method', 'target', 'mount', 'scheme', 'httpVersion'] as const
const facts = ['client', 'server', 'tls'] as const
const methods = ['preload', 'inform', 'onEnd', 'onGone', 'replace', 'below', 'attempt'] as const
const others = [
  ...['authority', 'user', 'headers', 'body', 'trailers', 'version', 'features'],
  ...['state', 'log', 'gone', 'sent', 'websocket', 'priority']
]

/** Which attributes there are, and what may not be among them. */
export const attributeRules: readonly Rule[] = [
  {
    clause: 'exchange.attributes',
    expected: 'every attribute of the table',
    find: absent([...texts, ...facts, ...methods, ...others])
  },
  {clause: 'exchange.attributes', expected: 'text', find: noText(texts, ['authority', 'user'])},
  {clause: 'exchange.attributes', expected: 'methods to call', find: noMethod},
  {clause: 'exchange.attributes', expected: "'http' or 'https'", find: otherScheme},
  {clause: 'exchange.attributes', expected: 'a pair of integers', find: noPair},
  {clause: 'exchange.attributes', expected: 'a log', find: noLog},
  {clause: 'exchange.attributes', expected: 'fields with `get` and `getAll`', find: noFields},
  {clause: 'exchange.attributes', expected: 'a mapping as `state`', find: noMapping},
  {clause: 'exchange.attributes', expected: 'true or false as `gone`', find: noFlag},
  {clause: 'http1.request.minor', expected: "'1.1' for every later HTTP/1", find: laterMinor},
  {clause: 'exchange.protocol', expected: "a version such as '1.1' or '2'", find: noVersion},
  {clause: 'exchange.unknown', expected: 'nothing where a fact is unknown', find: emptyFact},
  {clause: 'exchange.socket', expected: 'no way to the connection', find: socket},
  {clause: 'request.facts', expected: 'an `address` and a `port`', find: noEndpoint},
  {clause: 'request.facts', expected: '`version` and `cipher` as text', find: noTls},
  {clause: 'exchange.lazy.once', expected: 'values that are made once', find: madeAnew}
]

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
  const name = lacking(log, ['debug', 'info', 'warn', 'error'])
  return name && `one without \`${name}\``
}

function noFields({headers}: Exchange): string | undefined {
  const name = lacking(headers, ['get', 'getAll'])
  return name && `${describe(headers)} without \`${name}\``
}

function noMapping({state}: Exchange): string | undefined {
  const name = lacking(state, ['get', 'set'])
  return name && `${describe(state)} without \`${name}\``
}

function lacking(value: unknown, names: readonly string[]): string | undefined {
  return names.find((name) => typeof (Object(value) as Record<string, unknown>)[name] !== 'function')
}

function noFlag({gone}: Exchange): string | undefined {
  return typeof gone === 'boolean' ? undefined : describe(gone)
}

function laterMinor({httpVersion}: Exchange): string | undefined {
  return /^1\.[2-9]$/.test(httpVersion) ? JSON.stringify(httpVersion) : undefined
}

function noVersion({httpVersion}: Exchange): string | undefined {
  return /^(1\.[01]|[2-9])$/.test(httpVersion) ? undefined : JSON.stringify(httpVersion)
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
  const name = facts.find((name) => 'destroy' in Object(exchange[name]))
  return name && `a socket as \`${name}\``
}

function noEndpoint(exchange: Exchange): string | undefined {
  const name = (['client', 'server'] as const).find((name) => {
    const end = exchange[name]
    if (end === undefined) return false
    const {address, port} = Object(end) as Partial<Record<string, unknown>>
    return typeof address !== 'string' || !(port === undefined || Number.isInteger(port))
  })
  return name && `${describe(exchange[name])} as \`${name}\``
}

function noTls({tls}: Exchange): string | undefined {
  if (tls === undefined) return undefined
  const {version, cipher} = Object(tls) as Partial<Record<string, unknown>>
  return typeof version === 'string' && typeof cipher === 'string' ? undefined : describe(tls)
}

function madeAnew(exchange: Exchange): string | undefined {
  const name = (['headers', 'state', 'body'] as const).find((name) => {
    const first = exchange[name]
    return exchange[name] !== first
  })
  return name && `another \`${name}\` at the second reading`
}
