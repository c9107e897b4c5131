import {RefusedRequest} from '../refused-request.ts'

export interface RequestLine {
  readonly method: string
  readonly target: string
  readonly httpVersion: '1.0' | '1.1'
}

/** Take a request line apart (RFC 9112 §3). */
export function requestLine(line: string): RequestLine {
  const [method = '', target = '', version = '', more] = line.split(' ')
  const {major, minor} = versions.exec(version)?.groups ?? {}
  if (
    !token.test(method) ||
    target === '' ||
    major === undefined ||
    more !== undefined
  )
    throw refused('request.line', 'no request line')
  if (major !== '1')
    throw refused('request.version', 'another version', 505)
  if (method === 'CONNECT')
    throw new RefusedRequest(501, 'no tunnel', {clause: 'request.connect'})
  return {method, target, httpVersion: minor === '0' ? '1.0' : '1.1'}
}

/** Take a field line apart (RFC 9112 §5). */
export function fieldLine(line: string): readonly [string, string] {
  if (/^[\t ]/.test(line)) throw refused('field.folded', 'a folded line')
  const colon = line.indexOf(':')
  const name = line.slice(0, Math.max(colon, 0))
  if (!token.test(name)) throw refused('field.line', 'no field')
  const value = line.slice(colon + 1)
  if (!content.test(value))
    throw refused('field.value', 'a control character')
  return [name, trimmed(value)]
}

/** Give text without the spaces and tabs around it. */
export function trimmed(text: string): string {
  return text.replace(/^[\t ]+/, '').replace(/(?<![\t ])[\t ]+$/, '')
}

function refused(
  word: string,
  reason: string,
  status = 400
): RefusedRequest {
  return new RefusedRequest(status, reason, {clause: `http1.${word}`})
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
const content = /^[\t\x20-\x7e\x80-\xff]*$/
const versions = /^HTTP\/(?<major>[0-9])\.(?<minor>[0-9])$/
