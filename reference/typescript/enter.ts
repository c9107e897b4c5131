import {blamed, ContractError, describe} from './errors.ts'
import {isFactory, type Factory, type Lasting} from './factory.ts'
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

  const lasting = lastingOf(given)
  const {value, done} = await lasting.next()
  if (done) throw gave(given, 'one application', 'none')
  if (typeof value !== 'function') {
    await lasting.return()
    throw gave(given, 'an application', describe(value))
  }
  return {
    application: value,
    leave: async () => {
      try {
        const {done} = await lasting.next()
        if (done) return
        await lasting.return()
        throw gave(given, 'one application', 'another one')
      } catch (error) {
        log.error('A lifespan could not be left', error)
      }
    }
  }
}

function lastingOf(given: Factory): Lasting {
  const lasting = given()
  if (typeof lasting?.return === 'function') return lasting
  const got = `one that gives ${describe(lasting)}`
  throw blamed(new ContractError('lifespan.declared', 'a generator function', got), given)
}

function gave(given: Factory, expected: string, got: string): unknown {
  return blamed(new ContractError('lifespan.start', `${expected} from the factory`, got), given)
}
