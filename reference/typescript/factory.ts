import {ContractError} from './errors.ts'
import {keepOrigin} from './origin.ts'
import type {Application} from './types.ts'

/** A callable that gives an application for a time. */
export interface Factory {
  (): Lasting
  readonly wsgiLifespan: true
}

/** It yields the application once; what follows the yield is the end. */
export type Lasting =
  | Generator<Application, void, void>
  | AsyncGenerator<Application, void, void>

/** Declare a generator function to be a factory. */
export function factory(make: () => Lasting): Factory {
  const {stack} = new Error('made here')
  const enter = (...given: readonly unknown[]) => {
    if (given.length === 0) return make()
    throw new ContractError('lifespan.declared', 'an application', 'a factory, which has to be entered')
  }
  keepOrigin(enter, make, stack)
  return Object.assign(enter, {wsgiLifespan: true as const})
}

/** Whether something is declared to be a factory. */
export function isFactory(value: unknown): value is Factory {
  return typeof value === 'function' && 'wsgiLifespan' in value && value.wsgiLifespan === true
}

/** Give an application back, and fail for a factory. */
export function unentered(application: Application): Application {
  if (!isFactory(application)) return application
  throw new ContractError('lifespan.layers.around', '`layered` around a factory', 'a middleware')
}
