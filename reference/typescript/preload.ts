import {ContractError, describe} from './errors.ts'
import type {Exchange, Given} from './types.ts'

/** What `preload` can attempt. */
export type Rung = 'push' | 'hint' | 'header' | 'none'

/** What the ladder depends on. */
export interface Facts {
  readonly method: string
  /** Neither the head nor the client has left. */
  readonly open: boolean
  readonly preload: boolean
  readonly inform: boolean
  /** For this target. */
  readonly push: boolean
}

/** The first rung that is possible. */
export function rungOf({
  method,
  open,
  preload,
  inform,
  push
}: Facts): Rung {
  if (!open || !preload) return 'none'
  if (push && method !== 'HEAD') return 'push'
  if (inform && method !== 'HEAD') return 'hint'
  return 'header'
}

/** Give the value of `link`, or fail. */
export function linkOf(target: unknown, kind: unknown): string {
  if (typeof target !== 'string' || !isReference(target)) {
    throw new ContractError(
      'preload.target',
      'a URI reference',
      shown(target)
    )
  }
  if (typeof kind !== 'string' || !/^[a-z][a-z0-9-]*$/.test(kind)) {
    throw new ContractError(
      'preload.kind',
      'a kind such as style',
      shown(kind)
    )
  }
  const cors = kind === 'font' || kind === 'fetch' ? '; crossorigin' : ''
  return `<${target}>; rel=preload; as=${kind}${cors}`
}

/** The path and query of a target that may be pushed. */
export function pushPath(
  target: string,
  {
    scheme,
    authority
  }: Pick<Exchange, 'scheme' | 'authority'>
): string | undefined {
  if (authority === undefined || target.includes('#')) return undefined
  const origin = `${scheme}://${authority}`
  const own = target.startsWith(origin)
  const path = own ? target.slice(origin.length) : target
  return /^\/(?!\/)/.test(path) ? path : undefined
}

/** What the exchange of a pushed request is made of. */
export function pushedRequest(exchange: Exchange, path: string): Given {
  return {
    method: 'GET',
    target: path,
    scheme: exchange.scheme,
    authority: exchange.authority,
    httpVersion: exchange.httpVersion,
    headers: [...exchange.headers].filter(([name]) => copied.has(name)),
    features: [...exchange.features].filter((name) => name !== 'push'),
    client: exchange.client,
    server: exchange.server,
    tls: exchange.tls
  }
}

function isReference(text: string): boolean {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(text)?.[0].toLowerCase()
  const known = [undefined, 'http:', 'https:'].includes(scheme)
  return known && /^[a-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/i.test(text)
}

function shown(value: unknown): string {
  return typeof value === 'string'
    ? JSON.stringify(value)
    : describe(value)
}

const copied: ReadonlySet<string> = new Set([
  'accept-encoding',
  'accept-language',
  'user-agent'
])
