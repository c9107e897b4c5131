import type {End} from './ends.ts'
import type {Features} from './features.ts'
import type {Fields} from './fields.ts'
import type {Rung} from './preload.ts'
import type {Priority} from './priority.ts'
import type {Response} from './response.ts'

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
  /** Of an acceptance, whose status is 101. */
  readonly talk?: Talk | undefined
  readonly subprotocol?: string | undefined
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
  readonly client: Endpoint | undefined
  readonly server: Endpoint | undefined
  readonly tls: Tls | undefined
  readonly user: string | undefined
  readonly state: Map<string, unknown>
  readonly log: Log
  readonly gone: boolean
  readonly sent: Sent | undefined
  readonly websocket: WebSocketOffer | undefined
  readonly onGone: (callback: Callback) => void
  readonly onEnd: (end: End) => void
  readonly preload: (target: string, kind: string) => Rung
  readonly priority: Priority
  readonly inform: (status: number, headers: Pairs) => boolean
  readonly replace: (changes: Changes) => Exchange
  readonly below: (count: number) => Exchange
  readonly attempt: () => Attempt
}

/** A variant with ends of its own. */
export interface Attempt extends Exchange {
  readonly leave: (response?: Response) => Promise<void>
  /** The same for all variants of one attempt. */
  readonly attempted: Attempt
  readonly replace: (changes: Changes) => Attempt
  readonly below: (count: number) => Attempt
}

/** In what a variant differs; trailers only with the body before them. */
export type Changes = Omit<Given, 'log'>

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
  readonly client?: Endpoint | readonly [address: string, port?: number] | undefined
  readonly server?: Endpoint | readonly [address: string, port?: number] | undefined
  readonly tls?: Tls | undefined
  readonly user?: string | undefined
  readonly websocket?: WebSocketOffer | undefined
  readonly log?: Log
  /** Answers in the place of the ladder, for a layer that has another exchange. */
  readonly preload?: Exchange['preload']
  /** The text of the field, as far as the connection has another one. */
  readonly priority?: string | (() => string | undefined)
  /** Sends an interim response; false where it sent none. */
  readonly inform?: (status: number, headers: Fields) => unknown
  /** Answers such a request unasked; false where it does not. */
  readonly push?: (request: Given) => unknown
}

/** What has left of the final response. */
export interface Sent {
  readonly status: number
  /** Of its content. */
  readonly octets: number
}

/** One end of a connection. */
export interface Endpoint {
  readonly address: string
  readonly port: number | undefined
}

/** What is known of TLS, where the connection has it. */
export interface Tls {
  readonly version: string
  readonly cipher: string
}

/** A handshake that waits for an answer. */
export interface WebSocketOffer {
  readonly subprotocols: readonly string[]
  readonly origin: string | undefined
  readonly accept: (talk: Talk, more?: Accepting) => ResponseLike
}

export interface Accepting {
  readonly subprotocol?: string | undefined
  readonly headers?: Pairs
  /** In the place of one: what the application speaks, best first. */
  readonly subprotocols?: Iterable<string>
}

/** What an application does with a conversation; its end is awaited. */
export type Talk = (channel: Channel) => unknown

/** The application's side of a conversation. */
export interface Channel extends AsyncIterable<Message> {
  readonly subprotocol: string | undefined
  /** Nothing as long as the conversation goes on. */
  readonly closeCode: number | undefined
  readonly receive: () => Promise<Message>
  readonly sendText: (message: string) => Promise<void>
  readonly sendBytes: (message: ArrayBuffer | ArrayBufferView) => Promise<void>
  readonly close: (code?: number, reason?: string) => Promise<void>
}

/** The server's side of a conversation. */
export interface Link {
  /** Waits for the next message, or gives the end again and again. */
  readonly receive: () => Message | Closed | Promise<Message | Closed>
  readonly sendText: (message: string) => unknown
  readonly sendBytes: (message: Uint8Array) => unknown
  readonly close: (code: number, reason: string) => unknown
}

export type Message = string | Uint8Array

export interface Closed {
  readonly code: number
  readonly reason: string
}

export type Callback = () => unknown

export interface Log {
  readonly debug: LogLine
  readonly info: LogLine
  readonly warn: LogLine
  readonly error: LogLine
}

export type LogLine = (message: string, error?: unknown) => void
