import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe} from '../errors.ts'
import {ContractError, type Application, type Factory} from '../index.ts'
import {loadError} from './load-error.ts'

/** Import the application, or the factory, that a module exports. */
export async function loadApplication(file: string): Promise<Application | Factory> {
  if (!existsSync(file)) throw new Error(`expected a file, and there is no ${file}`)
  const module = await imported(file)
  const application = module['default'] ?? module['application']
  if (typeof application === 'function') return application as Application | Factory
  const names = Object.keys(module).join(', ')
  const other = names === '' ? 'no exports' : `exports of other names: ${names}`
  const got = application === undefined ? other : describe(application)
  throw new ContractError('application.callable', `a function as default export or \`application\` in ${file}`, got)
}

async function imported(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(pathToFileURL(resolve(file)).href)) as Readonly<Record<string, unknown>>
  } catch (error) {
    throw loadError(file, error)
  }
}
