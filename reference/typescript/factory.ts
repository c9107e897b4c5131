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
  return Object.assign(() => make(), {wsgiLifespan: true as const})
}

/** Whether something is declared to be a factory. */
export function isFactory(value: Application | Factory): value is Factory {
  return 'wsgiLifespan' in value && value.wsgiLifespan === true
}
