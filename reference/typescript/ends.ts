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
  const steps = end as Partial<Resumable> | undefined | null
  if (typeof steps?.next === 'function' && typeof steps.throw === 'function')
    return end
  checkCallback(end, 'middleware.end.kinds')
  return end
}

/** Fail for what cannot be called. */
export function checkCallback(callback: unknown, clause: string): void {
  if (typeof callback === 'function') return
  const expected = 'a callback without arguments'
  throw new ContractError(clause, expected, describe(callback))
}

/** What to call an end in a log; a generator has the name of its function. */
export function nameOf(end: End): string {
  const name = functionOf(end)?.name
  return name ? `\`${name}\`` : 'an unnamed function'
}

/** The function of an end, where it is known. */
export function functionOf(end: End): Function | undefined {
  return typeof end === 'function' ? end : functions.get(Object.getPrototypeOf(end))
}

/** Remember which generators are those of a function. */
export function nameSteps(steps: Function): void {
  if (steps.prototype) functions.set(steps.prototype, steps)
}

const functions = new WeakMap<object, Function>()

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
    'one (is a `return` missing?)'
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
