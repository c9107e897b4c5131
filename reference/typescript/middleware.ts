import {Chunks} from './chunks.ts'
import {nameSteps} from './ends.ts'
import {ContractError, describe} from './errors.ts'
import {unentered} from './factory.ts'
import {forbid, guard} from './guarded-body.ts'
import {keepOrigin} from './origin.ts'
import {respond} from './respond.ts'
import {normalise, type Response} from './response.ts'
import type {Application, Attempt, Exchange, Result} from './types.ts'

/** A function from application to application. */
export type Middleware = (application: Application) => Application

/** In, out and end of a layer, as one generator. */
export type Steps = (exchange: Exchange) => Running

type Running =
  | Generator<Exchange | Result, void, Response>
  | AsyncGenerator<Exchange | Result, void, Response>

/** Make a middleware of a generator function. */
export function middleware(steps: Steps): Middleware {
  const {stack} = new Error('made here')
  nameSteps(steps)
  const around: Middleware = (application) => {
    if (isExchange(application)) throw unaround()
    const layer = layerOf(steps, unentered(application))
    keepOrigin(layer, steps, stack)
    return Object.defineProperty(layer, 'name', {value: steps.name})
  }
  for (const made of [around, steps]) keepOrigin(made, steps, stack)
  return around
}

function layerOf(steps: Steps, application: Application): Application {
  return async (exchange) => {
    const running = checked(steps(exchange))
    exchange.onEnd(running)
    let received: Response | undefined
    let attempt: Attempt | undefined
    let failure: unknown
    try {
      let step = await running.next()
      const asked = step.value
      if (!step.done && isExchange(asked)) {
        attempt = attemptOf(asked, exchange)
        const call = await settled(respond(application, asked))
        received = call.response
        failure = call.error
        if (received && attempt) guard(received)
        step = await (received
          ? running.next(received)
          : running.throw(failure))
      }
      if (step.done) throw ended(failure)
      if (received && step.value === received) return received
      const response = await handedOut(running, step.value)
      if (attempt) {
        await attempt.leave(received)
        if (received) forbid(received)
      }
      return response
    } catch (error) {
      await closed(received, exchange)
      throw error
    }
  }
}

interface Call {
  readonly response?: Response
  readonly error?: unknown
}

async function settled(call: Promise<Response>): Promise<Call> {
  try {
    return {response: await call}
  } catch (error) {
    return {error}
  }
}

/** What was yielded as a response; what is none fails at its `yield`. */
async function handedOut(
  running: Running,
  given: unknown
): Promise<Response> {
  try {
    return responseOf(given)
  } catch (error) {
    await running.throw(error)
    await running.return()
    throw error
  }
}

function responseOf(given: unknown): Response {
  if (isExchange(given)) {
    const expected = 'a response'
    throw new ContractError('middleware.once', expected, 'an exchange')
  }
  try {
    return normalise(given)
  } catch (error) {
    const known = error instanceof ContractError
    if (!known || error.clause !== 'response.tuple') throw error
    throw new ContractError(
      'middleware.wrong',
      'an exchange or a response to be yielded',
      describe(given)
    )
  }
}

function checked(running: Running): Running {
  if (typeof running?.throw === 'function') return running
  throw new ContractError(
    'middleware.generator.kind',
    'a generator function',
    `one that gives ${describe(running)}`
  )
}

function ended(cause: unknown): ContractError {
  return new ContractError(
    'middleware.return',
    'a response to be yielded',
    'the end of the generator',
    cause
  )
}

function unaround(): ContractError {
  return new ContractError(
    'application.callable',
    'an application around which to put a middleware',
    'an exchange'
  )
}

function isExchange(given: unknown): given is Exchange {
  return typeof given === 'object' && given !== null && 'target' in given
}

/** The attempt that was yielded, if it is another than the one given. */
function attemptOf(asked: Exchange, given: Exchange): Attempt | undefined {
  if (asked === given) return undefined
  const {attempted} = asked as Partial<Attempt>
  const before = (given as Partial<Attempt>).attempted
  return attempted === before ? undefined : attempted
}

async function closed(
  received: Response | undefined,
  {log}: Exchange
): Promise<void> {
  try {
    if (received) await new Chunks(received.body).return()
  } catch (error) {
    log.error('A body could not be closed', error)
  }
}
