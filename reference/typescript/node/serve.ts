import {once} from 'node:events'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {createServer as createSecureServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import type {TlsOptions} from 'node:tls'
import {setTimeout as pause} from 'node:timers/promises'
import {Drain} from '../drain.ts'
import {enter, Expectation, limits as limited} from '../index.ts'
import type {Application, Factory, Limits, Log} from '../index.ts'
import {answer, type Context} from './answer.ts'
import {arriving} from './arriving.ts'
import {expectsContinue, incoming, watch} from './incoming.ts'
import {Input} from './input.ts'
import {sendInterim} from './interim.ts'
import {inTurn} from './in-turn.ts'
import {OnePort} from './one-port.ts'
import {outgoing} from './outgoing.ts'
import {isHandshake, responseOn, talkingOn, type Upgrading} from './upgrade.ts'
import {WebSocketLink} from './websocket-link.ts'

export interface Options {
  readonly host?: string
  /** 0 for any that is free. */
  readonly port?: number
  readonly log?: Log
  readonly limits?: Partial<Limits>
  /** Origins that a handshake may come from; any without a list. */
  readonly origins?: readonly string[]
  /** Speak TLS, with such a key and certificate; ALPN chooses the version of HTTP. */
  readonly tls?: TlsOptions
}

export interface Serving {
  readonly url: string
  readonly port: number
  /** Accept no more, let what is being answered finish until the deadline, then break off. */
  readonly close: () => Promise<void>
}

/** Serve an application, or what a factory gives, over HTTP/1.x and HTTP/2. */
export function serve(application: Application, options?: Options): Promise<Serving>
export function serve(given: Application | Factory, options?: Options): Promise<Serving>
export async function serve(given: Application | Factory, options: Options = {}): Promise<Serving> {
  const {host = '127.0.0.1', port = 0, log = console, origins, tls} = options
  const limits = limited(options.limits)
  const {application, leave} = await enter(given, log)
  const drain = new Drain()
  const settings = {
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headTime * 1000,
    requestTimeout: 0, // which would count the time of the application
    keepAliveTimeout: limits.idleTime * 1000,
    connectionsCheckingInterval: 250,
    insecureHTTPParser: false,
    requireHostHeader: false,
    shouldUpgradeCallback: isHandshake
  }
  const secured = {...settings, ...tls, ALPNProtocols: ['h2', 'http/1.1'], handshakeTimeout: limits.headTime * 1000}
  const server: Server = tls ? createSecureServer(secured) : createServer(settings)
  server.maxHeadersCount = 0
  server.maxConnections = limits.connections

  const links = new Set<WebSocketLink>()
  const context = {application, limits, log, drain, links, origins}
  const handle = (request: IncomingMessage, respond: () => ServerResponse, upgrading?: Upgrading) => {
    inTurn(request, limits, () => exchanged(request, respond(), context, upgrading)).catch((error: unknown) => {
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

  const onePort = new OnePort(server, context, tls !== undefined)
  server.listen(port, host)
  await once(server, 'listening').catch(async (error: unknown) => {
    await leave()
    throw error
  })
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http${tls ? 's' : ''}://${name}:${address.port}/`,
    port: address.port,
    close: async () => {
      await close(server, {drain, links, onePort, time: limits.shutdownTime})
      await leave()
    }
  }
}

/** Answer a request of HTTP/1.x. */
async function exchanged(request: IncomingMessage, response: ServerResponse, context: Context, upgrading?: Upgrading): Promise<void> {
  const {limits} = context
  const expectation = new Expectation(expectsContinue(request), () => response.writeContinue())
  const input = new Input(arriving(request, limits), limits, expectation)
  const begun = await answer((course) => {
    watch(response, course)
    return {
      socket: request.socket,
      method: request.method ?? '',
      input,
      asked: () => incoming(request, limits),
      inform: (status, fields) => sendInterim(response, status, fields),
      send: (steps, sending) => outgoing(steps, response, {expectation, input, limits, sending}),
      talking: upgrading && talkingOn(upgrading, response, new WebSocketLink(upgrading.socket, limits, course))
    }
  }, context)
  if (begun) return
  response.destroy()
  upgrading?.socket.destroy()
}

interface Closing {
  readonly drain: Drain
  readonly links: ReadonlySet<WebSocketLink>
  readonly onePort: OnePort
  readonly time: number
}

/** An exchange that goes on for as long again after the deadline is left behind. */
async function close(server: Server, {drain, links, onePort, time}: Closing): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const ended = new Promise<void>((resolve) => drain.stop(Date.now() + time * 1000, resolve))
  server.closeIdleConnections()
  onePort.close()
  for (const link of links) void link.drain()
  const deadline = setTimeout(() => {
    void drain.tick(Infinity)
    server.closeAllConnections()
    onePort.break()
    for (const link of links) link.break()
  }, time * 1000)
  await closed
  clearTimeout(deadline)
  const waiting = new AbortController()
  await Promise.race([ended, pause(time * 1000, undefined, {signal: waiting.signal}).catch(() => {})])
  waiting.abort()
}
