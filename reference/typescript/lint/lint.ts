import {isChunk, lengthOf} from '../body.ts'
import {ContractError} from '../errors.ts'
import {framingOf} from '../framing.ts'
import {respond} from '../respond.ts'
import type {Response} from '../response.ts'
import {hasContent} from '../status.ts'
import {trailersOf} from '../trailers.ts'
import type {Application, Body, Exchange, Trailers} from '../types.ts'
import {lintedExchange} from './exchange.ts'
import {LintedBody} from './response-body.ts'
import {checkExchange} from './rules.ts'
import {Watch} from './watch.ts'

/** Wrap an application, for tests: it goes on as it does, or fails. */
export function lint(application: Application): Application {
  return async (...given: readonly [Exchange, ...(readonly unknown[])]) => {
    const exchange = entered(application, given)
    const watch = new Watch(exchange)
    return left(exchange, watch, await respond(application, lintedExchange(exchange, watch)))
  }
}

function entered(application: Application, given: readonly [Exchange, ...(readonly unknown[])]): Exchange {
  if (given.length !== 1)
    throw new ContractError('application.callable', 'the exchange alone', `${given.length} arguments`)
  const [exchange] = given
  checkExchange(exchange)
  const calls = callsOf(exchange)
  if (calls.some(([one, other]) => one === application && other === exchange))
    throw new ContractError('application.once', 'one call', 'another')
  calls.push([application, exchange])
  return exchange
}

function left(exchange: Exchange, watch: Watch, response: Response): Response {
  const {length} = framingOf(exchange.method, response)
  const {body, trailers} = response
  if (!isChunk(body)) {
    const linted = new LintedBody(watch, body, {
      hasContent: hasContent(exchange.method, response.status),
      length
    })
    watch.body = linted
    response.body = withRegion(linted, body)
  }
  if (trailers) response.trailers = once(trailers, watch)
  return response
}

/** A server that knows regions of files may go on to send one as such. */
function withRegion(linted: LintedBody, body: Body): LintedBody {
  if (lengthOf(body) === undefined) return linted
  const {path, descriptor, offset, length} = body as {readonly [name: string]: unknown} & Body
  linted.ended = true
  return Object.assign(linted, {path, descriptor, offset, length})
}

function once(given: Trailers, {body}: Watch): Trailers {
  let called = false
  return async () => {
    if (called || body?.ended === false)
      throw new ContractError('sending.trailers', 'one call, after the last chunk', 'another')
    called = true
    return trailersOf(await given())
  }
}

function callsOf({state}: Exchange): [Application, Exchange][] {
  const calls = (state.get(key) ?? []) as [Application, Exchange][]
  state.set(key, calls)
  return calls
}

const key = 'wsgi_ng.lint'
