import {isChunk} from './body.ts'
import {ContractError, describe} from './errors.ts'
import type {Fields} from './fields.ts'
import {fieldsOf, Response} from './response.ts'
import {hasContent, statusOf} from './status.ts'
import type {Chunk, Pairs} from './types.ts'

/** What a refusal says beyond its status; a clause is what the request breaks. */
export interface Refusing {
  readonly headers?: Pairs
  readonly body?: Chunk | undefined
  readonly clause?: string | undefined
}

/** A request that is dealt with no further, and the answer to it. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest'
  readonly status: number
  readonly headers: Fields
  /** Nothing stands for a short text. */
  readonly body: Chunk | undefined
  readonly clause: string | undefined

  /** The message is for the log, never for the client. */
  constructor(status: number, message = '', {headers = [], body, clause}: Refusing = {}) {
    if (typeof message !== 'string')
      throw new ContractError('errors.refusal.made', 'text as message', describe(message))
    super([clause ?? status, message].filter((part) => part !== '').join(': '))
    this.status = statusOf(status)
    this.headers = fieldsOf(headers)
    this.body = body === undefined ? undefined : checkChunk(body)
    this.clause = clause
  }
}

/** The response that an error stands for, or nothing where it is no refusal. */
export function refusalOf(error: unknown): Response | undefined {
  if (!isRefusal(error)) return undefined
  const {status, headers, body} = error
  if (body !== undefined) return new Response(status, headers, checkChunk(body))
  if (!hasContent('GET', status)) return new Response(status, headers, '')
  const response = new Response(status, headers, 'The request was refused\n')
  if (!response.headers.has('content-type')) response.headers.append('content-type', 'text/plain')
  return response
}

function isRefusal(error: unknown): error is RefusedRequest {
  return error instanceof Error && ['status', 'headers', 'body', 'clause'].every((name) => name in error)
}

function checkChunk(body: unknown): Chunk {
  if (isChunk(body)) return body
  throw new ContractError('errors.refusal.made', 'one chunk as body', describe(body))
}
