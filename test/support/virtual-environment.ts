import {mkdirSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {compareVersions} from '../../tools/core/model/version.ts'
import {runProcess} from '../../tools/shell/toolchain/process.ts'
import type {Interpreter} from '../../tools/shell/toolchain/python/find-interpreters.ts'
import {sealedEnvironment} from '../../tools/shell/toolchain/python/sealed-environment.ts'
import {pythonWith} from './python-environment.ts'

/** The last virtualenv that makes environments of 2.7, and one that makes those of the versions that it has left. */
const makers = {old: {virtualenv: '20.21.1'}, current: {virtualenv: '20.29.3'}}

/** The oldest version that the current one makes environments of. */
const boundary = '3.8'

const appData = join(import.meta.dirname, '../../node_modules/.cache/python/virtualenv')

/** A new virtual environment of any interpreter, with the pip, setuptools and wheel that came with virtualenv; its Python, or why there is none. */
export async function virtualEnvironment(
  {executable, version}: Interpreter,
  folder: string
): Promise<{readonly python: string} | {readonly missing: string}> {
  const isOld = compareVersions(version, boundary) < 0
  const maker = await pythonWith(isOld ? makers.old : makers.current)
  if ('missing' in maker) return maker

  mkdirSync(appData, {recursive: true})
  const words = [
    '-m',
    'virtualenv',
    '--quiet',
    '--no-download',
    '--no-periodic-update',
    '--app-data',
    appData
  ]
  const seeds = ['--setuptools', 'bundle', '--wheel', 'bundle']
  const made = await runIn(maker.python, [...words, ...seeds, '-p', executable, folder])
  const python = process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python'
  return made.succeeded ? {python: join(folder, python)} : {missing: made.printed}
}

/** Run a Python without any setting of the user's. */
export async function runIn(
  python: string,
  words: readonly string[]
): Promise<{readonly succeeded: boolean; readonly output: string; readonly printed: string}> {
  const {ending, output, errors} = await runProcess({
    file: python,
    arguments: words,
    directory: tmpdir(),
    environment: sealedEnvironment(process.env),
    limits: {milliseconds: 180_000, bytes: 10_000_000}
  })
  const succeeded = ending.kind === 'exited' && ending.code === 0
  return {succeeded, output, printed: succeeded ? output : `${JSON.stringify(ending)} ${output}${errors}`}
}
