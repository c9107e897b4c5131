import {ContractError} from './errors.ts'
import {RefusedRequest} from './refused-request.ts'

/** What a request target says (RFC 9112 §3.2). */
export interface Target {
  readonly path: string
  readonly query: string | undefined
  /** Of the absolute form and the authority form. */
  readonly authority: string | undefined
  /** Of the absolute form. */
  readonly scheme: string | undefined
}

/** Take a request target apart, and decode nothing. */
export function splitTarget(method: string, target: string): Target {
  if (!visible.test(target))
    throw refused('refused', 'a target with other characters')
  if (method === 'CONNECT')
    return {
      path: '',
      query: undefined,
      authority: target,
      scheme: undefined
    }
  if (target.startsWith('/'))
    return {...splitQuery(target), authority: undefined, scheme: undefined}
  if (target === '*' && method === 'OPTIONS') {
    return {
      path: '',
      query: undefined,
      authority: undefined,
      scheme: undefined
    }
  }

  const {
    scheme = '',
    authority = '',
    rest = ''
  } = absolute.exec(target)?.groups ?? {}
  if (authority === '') throw unknown(target)
  const {path, query} = splitQuery(rest)
  const whole =
    path === '' && !(method === 'OPTIONS' && query === undefined)
      ? '/'
      : path
  return {path: whole, query, authority, scheme: scheme.toLowerCase()}
}

/** Fail for what no client has sent, but code has written. */
export function checkTarget(method: string, target: string, clause: string): void {
  try {
    splitTarget(method, target)
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error
    const got = `${JSON.stringify(target)} (${error.message})`
    throw new ContractError(clause, 'a target, percent-encoded', got)
  }
}

function splitQuery(text: string): {
  readonly path: string
  readonly query: string | undefined
} {
  const mark = text.indexOf('?')
  return mark === -1
    ? {path: text, query: undefined}
    : {path: text.slice(0, mark), query: text.slice(mark + 1)}
}

function unknown(target: string): RefusedRequest {
  if (otherScheme.test(target))
    return refused('scheme', 'a target of another scheme')
  return target === '*' || authorityForm.test(target)
    ? refused('forms', 'a target of the form of another method')
    : refused('refused', 'a target of no known form')
}

function refused(word: string, reason: string): RefusedRequest {
  const clause = `request.target.${word}`
  return new RefusedRequest(400, reason, {clause})
}

/** Visible ASCII without `#`. */
const visible = /^[\x21\x22\x24-\x7e]+$/
const absolute = /^(?<scheme>https?):\/\/(?<authority>[^/?]+)(?<rest>.*)$/i
const otherScheme = /^(?!https?:)[a-z][a-z\d+.-]*:\/\//i
const authorityForm = /^[^/?]+:\d+$/
