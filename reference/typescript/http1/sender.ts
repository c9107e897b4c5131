import type {Field} from '../field.ts'
import {hasContent} from '../status.ts'
import type {Accept, Chunk, End, Head, Step} from '../step.ts'
import {upgradeFields} from '../upgrade-fields.ts'
import {reasonOf} from './reason-of.ts'

/** What a response depends on. */
export interface Asked {
  readonly method: string
  readonly httpVersion: string
  readonly persists: boolean
}

/** What answers one request, as bytes. */
export class Sender {
  readonly #asked: Asked
  readonly #date: string | undefined
  #persists: boolean
  #framing: 'none' | 'length' | 'chunked' | 'closing' | 'talk' | undefined
  #after: 'next' | 'close' | 'reset' | undefined

  /** `date` is the time, as a field gives it; without it, none is sent. */
  constructor(asked: Asked, date?: string) {
    this.#asked = asked
    this.#date = date
    this.#persists = asked.persists
  }

  /** What becomes of the connection, once the last step is through. */
  get after(): 'next' | 'close' | 'reset' | undefined {
    return this.#after
  }

  /** Let no further request follow. */
  last(): void {
    this.#persists = false
  }

  /** Give an interim response, if one may be sent. */
  inform(status: number, fields: Iterable<Field>): Uint8Array[] {
    if (this.#asked.httpVersion === '1.0' || this.#framing) return []
    return [headOf(status, fields)]
  }

  /** Give what accepts a handshake. */
  accept(status: number, fields: Iterable<Field>): Uint8Array[] {
    this.#framing = 'talk'
    this.#persists = false
    return [headOf(status, fields)]
  }

  /** Give what is to be sent for a step. */
  send(step: Exclude<Step, Accept>): Uint8Array[] {
    if (step.kind === 'head') return this.#head(step)
    if (step.kind === 'chunk') return this.#chunk(step)
    if (step.kind === 'end') return this.#end(step)
    this.#after = this.#framing === 'closing' ? 'reset' : 'close'
    return []
  }

  #head({status, headers}: Head): Uint8Array[] {
    const {method, httpVersion} = this.#asked
    const fields = [...headers]
    if (this.#date !== undefined && !headers.has('date'))
      fields.push(['date', this.#date])

    if (!hasContent(method, status)) this.#framing = 'none'
    else if (headers.has('content-length')) this.#framing = 'length'
    else this.#framing = httpVersion === '1.0' ? 'closing' : 'chunked'
    if (this.#framing === 'closing') this.#persists = false
    if (this.#framing === 'chunked')
      fields.push(['transfer-encoding', 'chunked'])

    fields.push(...upgradeFields(httpVersion, status))
    if (!this.#persists) fields.push(['connection', 'close'])
    return [headOf(status, fields)]
  }

  #chunk({bytes}: Chunk): Uint8Array[] {
    if (this.#framing === 'none') return []
    if (this.#framing !== 'chunked') return [bytes]
    const size = bytes.byteLength.toString(16)
    return [latin1(`${size}\r\n`), bytes, latin1('\r\n')]
  }

  #end({trailers}: End): Uint8Array[] {
    this.#after = this.#persists ? 'next' : 'close'
    if (this.#framing !== 'chunked') return []
    return [latin1(`0\r\n${linesOf(trailers)}\r\n`)]
  }
}

function headOf(status: number, fields: Iterable<Field>): Uint8Array {
  const line = `HTTP/1.1 ${status} ${reasonOf(status)}`
  return latin1(`${line}\r\n${linesOf(fields)}\r\n`)
}

function linesOf(fields: Iterable<Field>): string {
  let lines = ''
  for (const [name, value] of fields) lines += `${name}: ${value}\r\n`
  return lines
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
