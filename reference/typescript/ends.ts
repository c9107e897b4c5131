import {ContractError, describe} from './errors.ts'

/** What runs when an exchange is over: a callback, or a generator. */
export type End = (() => unknown) | Resumable

/** A generator of either kind. */
export interface Resumable {
  readonly next: () => unknown
  readonly throw: (error: unknown) => unknown
  readonly return: (value: undefined) => unknown
}

/** Give an end back, or fail for what is none. */
export function checkEnd(end: End): End {
  if (typeof end === 'function') return end
  if (typeof end?.next === 'function' && typeof end.throw === 'function')
    return end
  throw new ContractError(
    'middleware.end.kinds',
    'a callback or a generator',
    describe(end)
  )
}

/** Call a callback; resume a generator, or throw the error into it. */
export async function runEnd(end: End, error: unknown): Promise<void> {
  if (typeof end === 'function') {
    await end()
    return
  }
  if (await isOver(end, error)) return
  await end.return(undefined)
  throw new ContractError(
    'middleware.end.more',
    'no further `yield`',
    'one'
  )
}

async function isOver(end: Resumable, error: unknown): Promise<boolean> {
  try {
    const step = await (error === undefined
      ? end.next()
      : end.throw(error))
    return (step as IteratorResult<unknown>).done === true
  } catch (thrown) {
    if (error !== undefined && thrown === error) return true
    throw thrown
  }
}
