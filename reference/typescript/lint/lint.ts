import {ContractError} from '../errors.ts'
import {isFactory} from '../factory.ts'
import {notCallable} from '../not-callable.ts'
import {respond} from '../respond.ts'
import type {Response} from '../response.ts'
import type {Application, Exchange} from '../types.ts'
import {CallerError} from './caller-error.ts'
import {lintedExchange} from './exchange.ts'
import {naming} from './naming.ts'
import {lintedResponse} from './response.ts'
import {checkExchange} from './rules.ts'
import {Watch} from './watch.ts'

/** Wrap an application, for tests: it goes on as it does, or fails. */
export function lint(application: Application): Application {
  checkApplication(application)
  const earlier = new WeakSet<Response>()
  const linted = async (given: readonly unknown[]) => {
    const exchange = entered(application, given)
    const watch = new Watch(exchange, application)
    const response = await respond(application, lintedExchange(exchange, watch))
    if (earlier.has(response))
      throw new ContractError('response.once', 'a response of its own', 'one that was given before')
    earlier.add(response)
    return lintedResponse(exchange, watch, response)
  }
  const layer = (...given: readonly unknown[]) => naming(application, () => linted(given))
  return Object.defineProperty(layer, 'name', {value: application.name})
}

function checkApplication(given: Application): void {
  if (typeof given !== 'function') throw notCallable(given)
  if (isFactory(given))
    throw new ContractError('lifespan.declared', 'an application', 'a factory (use `layered(factory, lint)`)')
}

function entered(application: Application, given: readonly unknown[]): Exchange {
  if (given.length !== 1)
    throw new CallerError('application.callable', 'the exchange alone', `${given.length} arguments`)
  const [exchange] = given as readonly [Exchange]
  checkExchange(exchange)
  const calls = callsOf(exchange)
  if (calls.some(([one, other]) => one === application && other === exchange))
    throw new CallerError('application.once', 'one call', 'another')
  calls.push([application, exchange])
  return exchange
}

function callsOf({state}: Exchange): [Application, Exchange][] {
  const calls = (state.get(key) ?? []) as [Application, Exchange][]
  state.set(key, calls)
  return calls
}

const key = 'wsgi_ng.lint'
