import {once} from 'node:events'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {
  Course,
  deliver,
  exchange,
  Expectation,
  RefusedRequest,
  type Application,
  type Exchange,
  type Log
} from '../index.ts'
import {expectsContinue, incoming, watch} from './incoming.ts'
import {Input} from './input.ts'
import {limits as standard, type Limits} from './limits.ts'
import {outgoing} from './outgoing.ts'

export interface Options {
  readonly host?: string
  /** 0 for any that is free. */
  readonly port?: number
  readonly log?: Log
  readonly limits?: Partial<Limits>
}

export interface Serving {
  readonly url: string
  readonly port: number
  /** Accept no more, let what is being answered finish until the deadline, then break off. */
  readonly close: () => Promise<void>
}

/** Serve an application over HTTP/1.x. */
export async function serve(application: Application, options: Options = {}): Promise<Serving> {
  const {host = '127.0.0.1', port = 0, log = console} = options
  const limits = {...standard, ...options.limits}
  const server = createServer({
    maxHeaderSize: limits.headBytes,
    headersTimeout: limits.headTime,
    requestTimeout: limits.requestTime,
    keepAliveTimeout: limits.idleTime,
    insecureHTTPParser: false,
    requireHostHeader: false
  })
  server.maxHeadersCount = 0
  server.maxConnections = limits.connections

  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answer(application, {request, response, limits, log}).catch((error: unknown) => {
      log.error('A response could not be sent', error)
      response.destroy()
    })
  }
  server.on('request', handle)
  server.on('checkContinue', handle)

  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address() as AddressInfo
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${address.port}/`,
    port: address.port,
    close: () => close(server, limits.shutdownTime)
  }
}

interface Answering {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly limits: Limits
  readonly log: Log
}

async function answer(application: Application, {request, response, limits, log}: Answering): Promise<void> {
  const course = new Course(log)
  const expectation = new Expectation(expectsContinue(request), () => response.writeContinue())
  const input = new Input(request, limits, expectation)
  watch(response, course)

  let given: Exchange
  let refusal: RefusedRequest | undefined
  try {
    given = incoming(request, {course, input, limits})
  } catch (error) {
    if (!(error instanceof RefusedRequest)) throw error
    refusal = error
    given = exchange({method: request.method ?? ''}, course)
  }

  const steps = deliver(refusal ? () => Promise.reject(refusal) : application, given, course)
  await outgoing(steps, response, {expectation, input, limits})
}

async function close(server: Server, time: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const deadline = setTimeout(() => server.closeAllConnections(), time)
  await closed
  clearTimeout(deadline)
}
