import type {Field} from '../field.ts'
import type {Pairs} from '../http1/field-reader.ts'
import {hasContent} from '../status.ts'
import type {Accept, Chunk, End, Head, Step} from '../step.ts'

/** What is sent on a stream; `end` is END_STREAM. */
export type Frame = HeadersFrame | DataFrame | ResetFrame

export interface HeadersFrame {
  readonly kind: 'headers'
  /** With `:status` in front, where they are no trailers. */
  readonly pairs: Pairs
  readonly end: boolean
}

export interface DataFrame {
  readonly kind: 'data'
  readonly bytes: Uint8Array
  readonly end: boolean
}

export interface ResetFrame {
  readonly kind: 'reset'
  readonly code: number
}

/** The codes of a reset that a sender gives (RFC 9113 §7). */
export const codes = {noError: 0, internalError: 2} as const

/** What answers one request, on its stream. */
export class Sender {
  readonly #method: string
  readonly #date: string | undefined
  #sent: 'nothing' | 'head' | 'whole' | 'broken' = 'nothing'

  /** `date` is the time, as a field gives it; without it, none is sent. */
  constructor({method}: {readonly method: string}, date?: string) {
    this.#method = method
    this.#date = date
  }

  /** Give an interim response, if one may be sent. */
  inform(status: number, fields: Iterable<Field>): Frame[] {
    if (this.#sent !== 'nothing') return []
    return [headOf(status, fields, false)]
  }

  /** Give what accepts a handshake. */
  accept(status: number, fields: Iterable<Field>): Frame[] {
    this.#sent = 'head'
    return [headOf(status, fields, false)]
  }

  /** Give what is to be sent for a step. */
  send(step: Exclude<Step, Accept>): Frame[] {
    if (this.#sent === 'whole' || this.#sent === 'broken') return []
    if (step.kind === 'head') return this.#head(step)
    if (step.kind === 'chunk') return this.#chunk(step)
    if (step.kind === 'end') return this.#end(step)
    this.#sent = 'broken'
    return [{kind: 'reset', code: codes.internalError}]
  }

  /** Give what leaves unread what the client has still to send. */
  close(): Frame[] {
    return this.#sent === 'whole' ? [{kind: 'reset', code: codes.noError}] : []
  }

  #head({status, headers}: Head): Frame[] {
    const fields = [...headers]
    if (this.#date !== undefined && !headers.has('date'))
      fields.push(['date', this.#date])
    const end = !hasContent(this.#method, status)
    this.#sent = end ? 'whole' : 'head'
    return [headOf(status, fields, end)]
  }

  #chunk({bytes}: Chunk): Frame[] {
    return [{kind: 'data', bytes, end: false}]
  }

  #end({trailers}: End): Frame[] {
    this.#sent = 'whole'
    const pairs = [...trailers]
    if (pairs.length > 0) return [{kind: 'headers', pairs, end: true}]
    return [{kind: 'data', bytes: new Uint8Array(0), end: true}]
  }
}

function headOf(
  status: number,
  fields: Iterable<Field>,
  end: boolean
): HeadersFrame {
  return {
    kind: 'headers',
    pairs: [[':status', String(status)], ...fields],
    end
  }
}
