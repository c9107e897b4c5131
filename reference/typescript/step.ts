import type {Fields} from './fields.ts'

/** What a server does next. */
export type Step = Accept | Head | Chunk | End | Abort

export interface Accept {
  readonly kind: 'accept'
  readonly headers: Fields
  readonly subprotocol: string | undefined
}

export interface Head {
  readonly kind: 'head'
  readonly status: number
  readonly headers: Fields
  /** One chunk at most follows, and is there already. */
  readonly whole: boolean
}

export interface Chunk {
  readonly kind: 'chunk'
  readonly bytes: Uint8Array
}

export interface End {
  readonly kind: 'end'
  readonly trailers: Fields
}

export interface Abort {
  readonly kind: 'abort'
  readonly error: unknown
}
