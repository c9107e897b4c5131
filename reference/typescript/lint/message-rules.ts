import type {Exchange} from '../types.ts'
import type {Rule} from './rule.ts'

/** What a server, mostly one of HTTP/1, does not hand on. */
export const messageRules: readonly Rule[] = [
  {clause: 'http1.request.line', expected: 'a token as method', find: noToken},
  {clause: 'request.connect', expected: 'no CONNECT', find: connect},
  {clause: 'http1.length.several', expected: 'one content-length', find: severalLengths},
  {clause: 'http1.length.digits', expected: 'digits as content-length', find: noDigits}
]

function noToken({httpVersion, method}: Exchange): string | undefined {
  const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(method)
  return httpVersion >= '2' || token ? undefined : JSON.stringify(method)
}

function connect({httpVersion, method, websocket}: Exchange): string | undefined {
  return method === 'CONNECT' && !websocket ? `one over HTTP/${httpVersion}` : undefined
}

function severalLengths({httpVersion, headers}: Exchange): string | undefined {
  const lengths = headers.getAll('content-length').join(', ')
  return httpVersion < '2' && lengths.includes(',') ? lengths : undefined
}

function noDigits({httpVersion, headers}: Exchange): string | undefined {
  const length = headers.get('content-length') ?? '0'
  return httpVersion >= '2' || /^[0-9]+$/.test(length) ? undefined : JSON.stringify(length)
}
