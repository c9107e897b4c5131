import {isIPv6} from './ipv6.ts'
import {RefusedRequest} from './refused-request.ts'

/** Every place where a request may name its authority. */
export interface Named {
  readonly scheme: 'http' | 'https'
  readonly httpVersion: string
  /** The pseudo-field. */
  readonly pseudo?: string | undefined
  /** Of the absolute form of the target. */
  readonly target?: string | undefined
  /** The values of all `host` fields. */
  readonly hosts: readonly string[]
}

/** Reduce what a request says of its authority to one value, or refuse. */
export function authorityOf({
  scheme,
  httpVersion,
  pseudo,
  target,
  hosts
}: Named): string | undefined {
  const [host] = hosts
  if (hosts.length > 1)
    throw refused('request.authority.hosts', 'several host fields')
  if (httpVersion === '1.1' && host === undefined)
    throw refused('request.authority.missing', 'no host field')

  const named = pseudo ?? target ?? (host === '' ? undefined : host)
  if (named === undefined) return undefined
  const authority = canonical(named, scheme)
  const counts = pseudo !== undefined || host !== ''
  const other =
    host !== undefined && counts ? canonical(host, scheme) : authority
  if (pseudo !== undefined && other !== authority) {
    throw refused(
      'request.authority.conflict',
      'a host field that differs'
    )
  }
  return authority
}

function canonical(authority: string, scheme: string): string {
  const {host, ipv6, port = ''} = syntax.exec(authority)?.groups ?? {}
  if (
    host === undefined ||
    Number(port) > 65535 ||
    (ipv6 !== undefined && !isIPv6(ipv6))
  )
    throw refused('request.authority.syntax', 'no authority')
  const number = port === '' ? defaults.get(scheme) : Number(port)
  return (
    host.toLowerCase() +
    (number === defaults.get(scheme) ? '' : `:${number}`)
  )
}

function refused(clause: string, reason: string): RefusedRequest {
  return new RefusedRequest(400, reason, {clause})
}

const syntax =
  /^(?<host>\[(?<ipv6>[\da-f:.]+)\]|[a-z\d._~-]+)(:(?<port>\d{0,8}))?$/i
const defaults: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443]
])
