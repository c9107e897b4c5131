import {isChunk, lengthOf} from '../body.ts'
import {ContractError, describe} from '../errors.ts'
import {framingOf} from '../framing.ts'
import {isAcceptance, type Response} from '../response.ts'
import {hasContent} from '../status.ts'
import {trailersOf} from '../trailers.ts'
import type {Body, Exchange, Trailers} from '../types.ts'
import {CallerError} from './caller-error.ts'
import {LintedBody} from './response-body.ts'
import type {Watch} from './watch.ts'
import {accepted} from './websocket.ts'

/** Check a response, and put an eye on what is still to come of it. */
export function lintedResponse(exchange: Exchange, watch: Watch, response: Response): Response {
  watch.answer()
  if (isAcceptance(response)) {
    accepted(exchange, watch, response)
    return response
  }
  const {length} = framingOf(exchange, response)
  const {body, trailers} = response
  if (!isChunk(body)) {
    const linted = new LintedBody(watch, body, {
      hasContent: hasContent(exchange.method, response.status),
      length
    })
    watch.body = linted
    response.body = withRegion(linted, body)
  }
  if (trailers !== undefined) response.trailers = once(trailers, watch)
  return response
}

/** A server that knows regions of files may go on to send one as such. */
function withRegion(linted: LintedBody, body: Body): LintedBody {
  if (lengthOf(body) === undefined) return linted
  const {path, descriptor, offset, length} = body as {readonly [name: string]: unknown} & Body
  const number = [offset, length].find((value) => !Number.isInteger(value) || Number(value) < 0)
  if (number !== undefined)
    throw new ContractError('bodies.file', 'an offset and a length', `${describe(number)} as one of them`)
  if (path === undefined && descriptor === undefined)
    throw new ContractError('bodies.file', 'a path or a descriptor', 'neither')
  linted.ended = true
  const {part} = body as Partial<Divisible>
  return Object.assign(linted, {path, descriptor, offset, length}, part && {part: partOf})

  function partOf(offset: number, length: number): Body {
    const cut = (body as unknown as Divisible).part(offset, length)
    linted.cut(cut, length)
    return withRegion(linted, cut)
  }
}

interface Divisible {
  readonly part: (offset: number, length: number) => Body
}

function once(given: Trailers, watch: Watch): Trailers {
  if (typeof given !== 'function') throw new ContractError('response.trailers', 'a callable', describe(given))
  let called = false
  const made = async () => {
    watch.use()
    if (called || watch.body?.ended === false)
      throw new CallerError('sending.trailers', 'one call, after the last chunk', 'another')
    called = true
    const pairs: unknown = await given()
    if (Symbol.iterator in Object(pairs)) return trailersOf(pairs as Iterable<readonly [string, string]>)
    throw new ContractError('response.trailers', 'pairs of name and value', describe(pairs))
  }
  return () => watch.named(made)
}
