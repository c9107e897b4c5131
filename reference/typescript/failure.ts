import {ClientGone, RefusedRequest} from './errors.ts'
import {Fields} from './fields.ts'
import type {Step} from './step.ts'
import type {Exchange} from './types.ts'

/** Log what went wrong, and give what the client gets of it. */
export function* failure(
  {gone, log, method}: Exchange,
  error: unknown,
  headLeft: boolean
): Iterable<Step> {
  const refused = error instanceof RefusedRequest
  if (refused || error instanceof ClientGone) log.info(error.message)
  else log.error('An application failed', error)

  if (headLeft || gone) {
    yield {kind: 'abort', error}
    return
  }

  const status = refused ? error.status : 500
  const text = refused
    ? 'The request was refused'
    : 'Internal server error'
  const bytes = new TextEncoder().encode(`${text}\n`)
  const headers = new Fields([
    ['content-type', 'text/plain'],
    ['content-length', String(bytes.byteLength)],
    ...(refused ? error.headers : [])
  ])
  yield {kind: 'head', status, headers, whole: true}
  if (method !== 'HEAD') yield {kind: 'chunk', bytes}
  yield {kind: 'end', trailers: new Fields()}
}
