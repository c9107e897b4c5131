import {authorityOf} from '../authority.ts'
import {describe} from '../errors.ts'
import {splitMount} from '../mount.ts'
import type {RefusedRequest} from '../refused-request.ts'
import {splitTarget} from '../target.ts'
import type {Exchange} from '../types.ts'
import {absent, noText, type Rule} from './rule.ts'

/** What follows from the target, the mount and the authority. */
export const targetRules: readonly Rule[] = [
  {clause: 'request.target.refused', expected: 'a target that is taken', find: refusal('request.target.refused')},
  {clause: 'request.target.scheme', expected: 'http or https', find: refusal('request.target.scheme')},
  {clause: 'request.target.forms', expected: 'a form for this method', find: refusal('request.target.forms')},
  {
    clause: 'exchange.attributes',
    expected: 'every attribute of the table',
    find: absent(['path', 'query', 'rest', 'segments'])
  },
  {clause: 'exchange.attributes', expected: 'text', find: noText(['path', 'rest'], ['query'])},
  {clause: 'request.target.path', expected: 'the path within the target', find: otherPath},
  {clause: 'request.target.query', expected: 'the query within the target', find: otherQuery},
  {clause: 'request.mount.border', expected: 'a mount that ends with a segment', find: noBorder},
  {clause: 'request.mount.sum', expected: 'mount and rest that make the path', find: noSum},
  {clause: 'request.segments.malformed', expected: 'one U+FFFD', find: otherMalformed},
  {clause: 'request.segments', expected: 'the decoded segments of the rest', find: otherSegments},
  {clause: 'request.segments.tuple', expected: 'frozen segments', find: openSegments},
  {clause: 'request.authority.syntax', expected: 'an authority', find: refusal('request.authority.syntax')},
  {clause: 'request.authority.one', expected: 'the authority that `host` names', find: noAuthority},
  {clause: 'request.authority.form', expected: 'lower case, no default port', find: otherAuthority}
]

function refusal(clause: string): Rule['find'] {
  return (exchange) => {
    try {
      splitTarget(exchange.method, exchange.target)
      canonical(exchange)
    } catch (error) {
      const {clause: broken, message} = error as RefusedRequest
      if (broken === clause) return message
    }
    return undefined
  }
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
  } catch {
    return `${JSON.stringify(mount)} of ${JSON.stringify(path)}`
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

function openSegments({segments}: Exchange): string | undefined {
  return Array.isArray(segments) && Object.isFrozen(segments) ? undefined : describe(segments)
}

function noAuthority({authority, headers}: Exchange): string | undefined {
  return authority === undefined && headers.get('host') ? 'nothing' : undefined
}

function otherAuthority(exchange: Exchange): string | undefined {
  const {authority} = exchange
  return authority === canonical(exchange) ? undefined : JSON.stringify(authority)
}

function canonical({scheme, authority}: Exchange): string | undefined {
  return authorityOf({scheme, httpVersion: '2', pseudo: authority, hosts: []})
}
