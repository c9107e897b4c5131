import type {Features} from './features.ts'
import type {Fields} from './fields.ts'

/** A callable of one exchange that gives a response. */
export type Application = (exchange: Exchange) => Result | Promise<Result>

/** What an application may give. */
export type Result = Triple | ResponseLike

export type Triple = readonly [status: number, headers: Pairs, body: Body]

export type Pairs = Iterable<readonly [name: string, value: string]>

export interface ResponseLike {
  readonly status: number
  readonly headers: Pairs
  readonly body: Body
  readonly trailers?: Trailers | undefined
}

/** Called when the last chunk has been sent. */
export type Trailers = () => Pairs | Promise<Pairs>

/** One chunk, or any number of them. Text means its UTF-8. */
export type Body =
  | Chunk
  | ((Iterable<Chunk> | AsyncIterable<Chunk>) & {
      readonly close?: () => unknown
    })

export type Chunk = string | ArrayBuffer | ArrayBufferView

export interface Exchange {
  readonly method: string
  readonly target: string
  readonly path: string
  readonly query: string | undefined
  readonly mount: string
  readonly rest: string
  readonly segments: readonly string[]
  readonly scheme: 'http' | 'https'
  readonly authority: string | undefined
  readonly headers: Fields
  readonly body: AsyncIterable<Uint8Array>
  readonly trailers: Fields | undefined
  readonly httpVersion: string
  readonly version: readonly [major: number, minor: number]
  readonly features: Features
  readonly client: unknown
  readonly server: unknown
  readonly tls: unknown
  readonly user: string | undefined
  readonly state: Map<string, unknown>
  readonly log: Log
  readonly gone: boolean
  readonly websocket: unknown
  readonly onGone: (callback: Callback) => void
  readonly onEnd: (callback: Callback) => void
  readonly preload: (target: string, kind: string) => 'push' | 'hint' | 'header' | 'none'
  readonly inform: (status: number, headers: Pairs) => boolean
  readonly replace: (changes: Omit<Given, 'body' | 'trailers' | 'log'>) => Exchange
}

/** What an exchange is made of; a function is called when needed. */
export interface Given {
  readonly method?: string
  readonly target?: string
  readonly mount?: string
  readonly scheme?: 'http' | 'https'
  readonly authority?: string | undefined
  readonly headers?: Pairs | (() => Pairs)
  readonly body?: Body | (() => Body)
  readonly trailers?: Pairs | (() => Pairs)
  readonly httpVersion?: string
  readonly features?: Iterable<string>
  readonly client?: unknown
  readonly server?: unknown
  readonly tls?: unknown
  readonly user?: string | undefined
  readonly websocket?: unknown
  readonly log?: Log
  readonly preload?: Exchange['preload']
  readonly inform?: (status: number, headers: Fields) => void
}

export type Callback = () => unknown

export interface Log {
  readonly debug: LogLine
  readonly info: LogLine
  readonly warn: LogLine
  readonly error: LogLine
}

export type LogLine = (message: string, error?: unknown) => void
