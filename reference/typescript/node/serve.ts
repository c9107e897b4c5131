import {once} from 'node:events'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {setTimeout as pause} from 'node:timers/promises'
import {Drain} from '../drain.ts'
import {
  Course,
  deliver,
  enter,
  exchange,
  Expectation,
  limits as limited,
  RefusedRequest,
  type Application,
  type Exchange,
  type Factory,
  type Fields,
  type Limits,
  type Log
} from '../index.ts'
import type {Handshake} from '../handshake.ts'
import {expectsContinue, incoming, watch} from './incoming.ts'
import {Input} from './input.ts'
import {sendInterim} from './interim.ts'
import {inTurn} from './in-turn.ts'
import {outgoing} from './outgoing.ts'
import {accept, isHandshake, responseOn, type Upgrading} from './upgrade.ts'
import {WebSocketLink} from './websocket-link.ts'

export interface Options {
  readonly host?: string
  /** 0 for any that is free. */
  readonly port?: number
  readonly log?: Log
  readonly limits?: Partial<Limits>
  /** Origins that a handshake may come from; any without a list. */
  readonly origins?: readonly string[]
}

export interface Serving {
  readonly url: string
  readonly port: number
  /** Accept no more, let what is being answered finish until the deadline, then break off. */
  readonly close: () => Promise<void>
}

/** Serve an application, or what a factory gives, over HTTP/1.x. */
export function serve(application: Application, options?: Options): Promise<Serving>
export function serve(given: Application | Factory, options?: Options): Promise<Serving>
export async function serve(given: Application | Factory, options: Options = {}): Promise<Serving> {
  const {host = '127.0.0.1', port = 0, log = console, origins} = options
  const limits = limited(options.limits)
  const {application, leave} = await enter(given, log)
  const drain = new Drain()
  const server = createServer({
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headTime * 1000,
    requestTimeout: (limits.headTime + limits.requestTime) * 1000,
    keepAliveTimeout: limits.idleTime * 1000,
    connectionsCheckingInterval: 250,
    insecureHTTPParser: false,
    requireHostHeader: false,
    shouldUpgradeCallback: isHandshake
  })
  server.maxHeadersCount = 0
  server.maxConnections = limits.connections

  const links = new Set<WebSocketLink>()
  const handle = (request: IncomingMessage, respond: () => ServerResponse, upgrading?: Upgrading) => {
    const turn = () =>
      answer(application, {request, response: respond(), upgrading, links, limits, log, drain, origins})
    inTurn(request, limits, turn).catch((error: unknown) => {
      log.error('A response could not be sent', error)
      request.socket.destroy()
    })
  }
  const ordinary = (request: IncomingMessage, response: ServerResponse) => handle(request, () => response)
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.on(event, ordinary)
  server.on('connect', (request, socket) => {
    handle(request, () => responseOn(request, request.socket))
    socket.resume()
  })
  server.on('upgrade', (request, _, head) => {
    const {socket} = request
    socket.on('error', () => socket.destroy())
    handle(request, () => responseOn(request, socket), {socket, head})
  })

  server.listen(port, host)
  await once(server, 'listening').catch(async (error: unknown) => {
    await leave()
    throw error
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${address.port}/`,
    port: address.port,
    close: async () => {
      await close(server, {drain, links, time: limits.shutdownTime})
      await leave()
    }
  }
}

interface Answering {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly upgrading: Upgrading | undefined
  readonly links: Set<WebSocketLink>
  readonly limits: Limits
  readonly log: Log
  readonly drain: Drain
  readonly origins: readonly string[] | undefined
}

async function answer(application: Application, answering: Answering): Promise<void> {
  const {request, response, upgrading, links, limits, log, drain, origins} = answering
  const course = new Course(log)
  if (!drain.begin(course)) {
    response.destroy()
    upgrading?.socket.destroy()
    return
  }
  const expectation = new Expectation(expectsContinue(request), () => response.writeContinue())
  const input = new Input(request, limits, expectation)
  watch(response, course)

  const link = upgrading && new WebSocketLink(upgrading.socket, limits, course)
  let given: Exchange
  let handshake: Handshake | undefined
  let refusal: RefusedRequest | undefined
  try {
    const inform = (status: number, fields: Fields) =>
      !(link && links.has(link)) && sendInterim(response, status, fields)
    ;({given, handshake} = incoming(request, {course, input, inform, limits, link, origins}))
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error
    refusal = error
    given = exchange({method: request.method ?? ''}, course)
  }

  if (refusal || request.httpVersion === '1.0') response.shouldKeepAlive = false
  const steps = deliver(refusal ? () => Promise.reject(refusal) : application, given, course)
  try {
    await outgoing(steps, response, {
      expectation,
      input,
      limits,
      accept: async (step) => {
        if (!handshake || !link || !upgrading) return
        links.add(link)
        upgrading.socket.once('close', () => links.delete(link))
        await accept(step, {handshake, link, response, upgrading})
        if (drain.state !== 'open') void link.drain()
      }
    })
  } finally {
    drain.end(course)
  }
}

interface Closing {
  readonly drain: Drain
  readonly links: ReadonlySet<WebSocketLink>
  readonly time: number
}

/** An exchange that goes on for as long again after the deadline is left behind. */
async function close(server: Server, {drain, links, time}: Closing): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const ended = new Promise<void>((resolve) => drain.stop(Date.now() + time * 1000, resolve))
  server.closeIdleConnections()
  for (const link of links) void link.drain()
  const deadline = setTimeout(() => {
    void drain.tick(Infinity)
    server.closeAllConnections()
    for (const link of links) link.break()
  }, time * 1000)
  await closed
  clearTimeout(deadline)
  const waiting = new AbortController()
  await Promise.race([ended, pause(time * 1000, undefined, {signal: waiting.signal}).catch(() => {})])
  waiting.abort()
}
