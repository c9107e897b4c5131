import type {End, Resumable} from '../ends.ts'
import type {Watch} from './watch.ts'

/** What a server gets in the place of an end. */
export function lintedEnd(end: End, watch: Watch): End {
  if (typeof end === 'function') {
    const callback = () => {
      watch.begin(callback)
      return end()
    }
    return callback
  }
  const noted = async (step: unknown) => {
    const result = (await step) as IteratorResult<unknown>
    watch.goesOn(generator, result.done !== true)
    return result
  }
  const generator: Resumable = {
    next() {
      watch.begin(generator)
      watch.resume(undefined)
      return noted(end.next())
    },
    throw(error) {
      watch.begin(generator)
      watch.resume(error)
      return noted(end.throw(error))
    },
    return(value) {
      watch.stop(generator)
      return end.return(value)
    }
  }
  return generator
}
