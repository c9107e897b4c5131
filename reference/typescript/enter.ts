import {ContractError, describe} from './errors.ts'
import {isFactory, type Factory} from './factory.ts'
import type {Application, Log} from './types.ts'

/** The time in which an application may be called. */
export interface Lifespan {
  readonly application: Application
  /** Once the last exchange has ended; what fails is logged. */
  readonly leave: () => Promise<void>
}

/** Enter what a server was given, a factory or an application. */
export function enter(
  application: Application,
  log?: Pick<Log, 'error'>
): Promise<Lifespan>
export function enter(
  given: Application | Factory,
  log?: Pick<Log, 'error'>
): Promise<Lifespan>
export async function enter(
  given: Application | Factory,
  log: Pick<Log, 'error'> = console
): Promise<Lifespan> {
  if (!isFactory(given)) return {application: given, leave: async () => {}}

  const lasting = given()
  const {value, done} = await lasting.next()
  if (done || typeof value !== 'function') {
    await lasting.return()
    throw new ContractError(
      'lifespan.start',
      'an application from the factory',
      done ? 'none' : describe(value)
    )
  }
  return {
    application: value,
    leave: async () => {
      try {
        const {done} = await lasting.next()
        if (done) return
        await lasting.return()
        throw new ContractError(
          'lifespan.once',
          'one application from the factory',
          'another one'
        )
      } catch (error) {
        log.error('A lifespan could not be left', error)
      }
    }
  }
}
