import {enter} from './enter.ts'
import {blamed, ContractError, describe} from './errors.ts'
import {factory, isFactory, type Factory} from './factory.ts'
import type {Application} from './types.ts'

/** Put layers, the outermost first, around an application or a factory. */
export function layered(
  given: Application,
  ...layers: readonly ((application: Application) => Application)[]
): Application
export function layered<Given extends Application | Factory>(
  given: Given,
  ...layers: readonly ((application: Application) => Application)[]
): Given
export function layered(
  given: Application | Factory,
  ...layers: readonly ((application: Application) => Application)[]
): Application | Factory {
  const around = (application: Application) =>
    layers.reduceRight(putAround, application)
  if (!isFactory(given)) return around(given)
  return factory(async function* () {
    const lifespan = await enter(given)
    try {
      yield around(lifespan.application)
    } finally {
      await lifespan.leave()
    }
  })
}

function putAround(
  application: Application,
  layer: (application: Application) => Application
): Application {
  const callable = typeof layer === 'function'
  const made: unknown = callable ? layer(application) : layer
  if (callable && typeof made === 'function') return made as Application
  const got = `${callable ? 'one that gives ' : ''}${describe(made)}`
  const expected = 'middleware, which gives an application'
  throw blamed(new ContractError('lifespan.layers', expected, got), layer)
}
