import {authorityOf} from '../authority.ts'
import {ContractError, RefusedRequest} from '../errors.ts'
import {splitMount} from '../mount.ts'
import {splitTarget} from '../target.ts'
import type {Exchange} from '../types.ts'
import type {Rule} from './rules.ts'

/** What follows from the target, the mount and the authority. */
export const targetRules: readonly Rule[] = [
  {clause: 'request.target.refused', expected: 'a target that is taken', find: refusal('request.target.refused')},
  {clause: 'request.target.scheme', expected: 'http or https', find: refusal('request.target.scheme')},
  {clause: 'request.target.forms', expected: 'a form for this method', find: refusal('request.target.forms')},
  {clause: 'exchange.attributes', expected: 'every attribute', find: absent},
  {clause: 'request.target.path', expected: 'the path within the target', find: otherPath},
  {clause: 'request.target.query', expected: 'the query within the target', find: otherQuery},
  {clause: 'request.mount.border', expected: 'a mount that ends with a segment', find: noBorder},
  {clause: 'request.mount.sum', expected: 'mount and rest that make the path', find: noSum},
  {clause: 'request.segments.malformed', expected: 'one U+FFFD', find: otherMalformed},
  {clause: 'request.segments', expected: 'the decoded segments of the rest', find: otherSegments},
  {clause: 'request.authority.syntax', expected: 'an authority', find: refusal('request.authority.syntax')},
  {clause: 'request.authority.form', expected: 'lower case, no default port', find: otherAuthority}
]

function refusal(clause: string): Rule['find'] {
  return (exchange) => {
    try {
      splitTarget(exchange.method, exchange.target)
      canonical(exchange)
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error
      if (error.clause === clause) return error.message
    }
    return undefined
  }
}

function absent(exchange: Exchange): string | undefined {
  const name = ['path', 'query', 'rest', 'segments'].find((name) => !(name in exchange))
  return name && `no \`${name}\``
}

function otherPath({method, target, path}: Exchange): string | undefined {
  return path === splitTarget(method, target).path ? undefined : JSON.stringify(path)
}

function otherQuery({method, target, query}: Exchange): string | undefined {
  return query === splitTarget(method, target).query ? undefined : String(JSON.stringify(query))
}

function noBorder({mount, path}: Exchange): string | undefined {
  try {
    splitMount(mount, path)
  } catch (error) {
    if (error instanceof ContractError) return `${JSON.stringify(mount)} of ${JSON.stringify(path)}`
    throw error
  }
  return undefined
}

function noSum({mount, rest, path}: Exchange): string | undefined {
  return mount + rest === path ? undefined : JSON.stringify(mount + rest)
}

function otherMalformed({mount, path, segments}: Exchange): string | undefined {
  const expected = splitMount(mount, path).segments
  const index = expected.findIndex((segment, index) => segment === '\ufffd' && segments[index] !== segment)
  return index === -1 ? undefined : String(JSON.stringify(segments[index]))
}

function otherSegments({mount, path, segments}: Exchange): string | undefined {
  const expected = JSON.stringify(splitMount(mount, path).segments)
  return JSON.stringify(segments) === expected ? undefined : JSON.stringify(segments)
}

function otherAuthority(exchange: Exchange): string | undefined {
  const {authority} = exchange
  return authority === canonical(exchange) ? undefined : JSON.stringify(authority)
}

function canonical({scheme, authority}: Exchange): string | undefined {
  return authorityOf({scheme, httpVersion: '2', pseudo: authority, hosts: []})
}
