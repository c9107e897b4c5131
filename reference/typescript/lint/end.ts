import type {End, Resumable} from '../ends.ts'
import type {Watch} from './watch.ts'

/** What a server gets in the place of an end. */
export function lintedEnd(end: End, watch: Watch): End {
  if (typeof end === 'function') {
    const callback = () =>
      watch.named(() => {
        watch.begin(callback)
        return end()
      })
    return Object.defineProperty(callback, 'name', {value: end.name})
  }
  const noted = async (step: unknown) => {
    const result = (await step) as IteratorResult<unknown>
    watch.goesOn(generator, result.done !== true)
    return result
  }
  const begin = (error: unknown) =>
    watch.named(() => {
      watch.begin(generator)
      watch.resume(error)
    })
  const generator: Resumable = {
    next() {
      begin(undefined)
      return noted(end.next())
    },
    throw(error) {
      begin(error)
      return noted(end.throw(error))
    },
    return(value) {
      watch.named(() => watch.stop(generator))
      return end.return(value)
    }
  }
  return Object.setPrototypeOf(generator, Object.getPrototypeOf(end)) as Resumable // for its name
}
