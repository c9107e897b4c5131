import type {Socket} from 'node:net'
import {acceptHandshake, type Accepted} from '../accept-handshake.ts'
import {checkOrigin} from '../check-origin.ts'
import type {Drain} from '../drain.ts'
import type {Handshake} from '../handshake.ts'
import {announced, Course, deliver, exchange, RefusedRequest, websocketOffer} from '../index.ts'
import type {Application, Endpoint, Exchange, Fields, Limits, Log, Step} from '../index.ts'
import type {Accept} from '../step.ts'
import type {Input} from './input.ts'
import {securityOf} from './security-of.ts'
import type {WebSocketLink} from './websocket-link.ts'

/** What all connections of a server share. */
export interface Context {
  readonly application: Application
  readonly limits: Limits
  readonly log: Log
  readonly drain: Drain
  readonly links: Set<WebSocketLink>
  /** Origins that a handshake may come from; any without a list. */
  readonly origins: readonly string[] | undefined
}

/** What the head of a request says, in any version. */
export interface Asked {
  readonly method: string
  readonly target: string
  readonly httpVersion: string
  readonly authority: string | undefined
  readonly headers: Fields
  readonly handshake: Handshake | undefined
}

/** A request as one version of HTTP carries it, and its answer. */
export interface Carrier {
  readonly socket: Socket
  readonly method: string
  readonly input: Input
  /** Read the head, or refuse it. */
  readonly asked: () => Asked
  readonly inform: (status: number, fields: Fields) => boolean
  /** Carry out the steps of the response. */
  readonly send: (steps: AsyncIterable<Step>, sending: Sending) => Promise<void>
  /** Where a handshake leads. */
  readonly talking?: Talking | undefined
}

export interface Sending {
  /** Whether the server itself refuses the request. */
  readonly refused: boolean
  /** Whether the server takes no further request. */
  readonly last: () => boolean
  readonly accept: (step: Accept) => Promise<void>
}

export interface Talking {
  readonly link: WebSocketLink
  /** Send what accepts the handshake, and begin the conversation. */
  readonly begin: (accepted: Accepted) => void
}

/** Answer a request, unless the server is shutting down. */
export async function answer(
  carry: (course: Course) => Carrier,
  {application, drain, links, log, origins}: Context
): Promise<boolean> {
  const course = new Course(log)
  if (!drain.begin(course)) return false
  try {
    const carrier = carry(course)
    const {talking} = carrier
    let asked: Asked | undefined
    let given: Exchange
    let refusal: RefusedRequest | undefined
    try {
      asked = carrier.asked()
      checkOrigin(asked.handshake?.origin, origins, log)
      const link = talking?.link
      given = exchangeOf(asked, carrier, course, () => link !== undefined && links.has(link))
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error
      refusal = error
      given = exchange({method: carrier.method}, course)
    }

    const steps = deliver(refusal ? () => Promise.reject(refusal) : application, given, course)
    const accept = async (step: Accept) => {
      if (!asked?.handshake || !talking) return
      const {link, begin} = talking
      links.add(link)
      link.onClosed(() => links.delete(link))
      begin(await acceptHandshake(asked.handshake, step))
      if (drain.state !== 'open') void link.drain()
    }
    const last = () => drain.state !== 'open'
    await carrier.send(steps, {refused: refusal !== undefined, last, accept})
  } finally {
    drain.end(course)
  }
  return true
}

function exchangeOf(
  {method, target, httpVersion, authority, headers, handshake}: Asked,
  {inform, input, socket, talking}: Carrier,
  course: Course,
  talks: () => boolean
): Exchange {
  const offer = handshake && talking && websocketOffer(talking.link, handshake)
  return exchange(
    {
      method: handshake?.method ?? method,
      target,
      httpVersion,
      authority,
      headers,
      features: announced(offer ? [...able, 'websocket'] : able, {httpVersion}),
      inform: (status, fields) => !talks() && inform(status, fields),
      websocket: offer,
      ...securityOf(socket),
      body: () => input.chunks(),
      trailers: () => input.trailers(),
      client: endpointOf(socket.remoteAddress, socket.remotePort),
      server: endpointOf(socket.localAddress, socket.localPort)
    },
    course
  )
}

function endpointOf(address: string | undefined, port: number | undefined): Endpoint | undefined {
  return address === undefined ? undefined : Object.freeze({address, port})
}

const able = ['inform', 'preload', 'raw-target', 'trailers']
