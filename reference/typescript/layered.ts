import {enter} from './enter.ts'
import {factory, isFactory, type Factory} from './factory.ts'
import type {Application} from './types.ts'

/** Put layers, the outermost first, around an application or a factory. */
export function layered<Given extends Application | Factory>(
  given: Given,
  ...layers: readonly ((application: Application) => Application)[]
): Given
export function layered(
  given: Application | Factory,
  ...layers: readonly ((application: Application) => Application)[]
): Application | Factory {
  const around = (application: Application) =>
    layers.reduceRight((inner, layer) => layer(inner), application)
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
