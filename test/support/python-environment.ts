import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {chooseInterpreters, discoverInterpreters} from '../../tools/shell/toolchain/python/interpreters.ts'
import {runProcess, type Command} from '../../tools/shell/toolchain/process.ts'
import type {Interpreter} from '../../tools/shell/toolchain/python/find-interpreters.ts'
import {sealedEnvironment} from '../../tools/shell/toolchain/python/sealed-environment.ts'

/** What the PEP editors check with, and what that needs; they pin docutils below 0.22. */
const packages = {
  docutils: '0.21.2',
  'sphinx-lint': '1.0.2',
  Pygments: '2.21.0',
  polib: '1.2.0',
  regex: '2026.11.15'
}

const cache = join(import.meta.dirname, '../../node_modules/.cache/python')

export type PythonEnvironment = {readonly python: string} | {readonly missing: string}

export interface Reading {
  /** Warnings and errors of docutils, as it prints them. */
  readonly messages: readonly string[]
  /** What a reader sees, without markup. */
  readonly text: string
}

const environments = new Map<string, Promise<PythonEnvironment>>()

/**
 * A Python with docutils and sphinx-lint, made once for all test files, or the reason why there is none.
 *
 * Await it at the top of a test file, since making it takes longer than a test may; then
 * `test('…', async ({skip}) => { if ('missing' in python) skip(python.missing) … })` shows the reason.
 */
export function pythonEnvironment(): Promise<PythonEnvironment> {
  return pythonWith(packages)
}

/** A Python with these versions of packages and what they need, made once for all test files, or the reason why there is none. */
export function pythonWith(wanted: Readonly<Record<string, string>>): Promise<PythonEnvironment> {
  const pinned = Object.entries(wanted).map(([name, version]) => `${name}==${version}`)
  const key = pinned.join()
  const known = environments.get(key) ?? make(pinned).catch((error: unknown) => ({missing: String(error)}))
  environments.set(key, known)
  return known
}

/** A folder with pure packages and nothing that they need, for an interpreter that makes no environments; or the reason why there is none. */
export async function packagesWith(
  wanted: Readonly<Record<string, string>>
): Promise<{readonly folder: string} | {readonly missing: string}> {
  const pinned = Object.entries(wanted).map(([name, version]) => `${name}==${version}`)
  const maker = await pythonWith({packaging: '24.2'})
  if ('missing' in maker) return maker

  const key = createHash('sha256').update(pinned.join()).digest('hex')
  const folder = join(cache, `packages-${key.slice(0, 16)}`)
  const missing = await once(folder, () =>
    installed(folder, (unfinished) => pip(maker.python, ['--no-deps', '--target', unfinished, ...pinned]))
  )
  return missing === undefined ? {folder} : {missing}
}

/** What docutils says of a PEP; nothing where all is well. */
export async function lintWithDocutils(text: string): Promise<readonly string[]> {
  const [reading] = await readWithDocutils([text])
  return reading?.messages ?? []
}

/** Read each of some PEPs as docutils does, all in one process. */
export async function readWithDocutils(texts: readonly string[]): Promise<readonly Reading[]> {
  const script = join(import.meta.dirname, 'python/read_pep.py')
  const {succeeded, output, printed} = await python([script], {input: JSON.stringify(texts)})
  if (!succeeded) throw new Error(`docutils: ${printed}`)
  return JSON.parse(output) as readonly Reading[]
}

/** What sphinx-lint says of a PEP, run as the PEP editors do; each message with its line. */
export async function lintWithSphinxLint(text: string): Promise<readonly string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'sphinx-lint-'))
  try {
    writeFileSync(join(directory, 'pep-9999.rst'), text)
    const words = ['-m', 'sphinxlint', '--disable=trailing-whitespace', '--jobs=1', 'pep-9999.rst']
    const {succeeded, printed} = await python(words, {directory})
    const messages = printed.split('\n').filter((line) => line.startsWith('pep-9999.rst:'))
    if (succeeded === messages.length > 0) throw new Error(`sphinx-lint: ${printed}`)
    return messages
  } finally {
    rmSync(directory, {recursive: true})
  }
}

async function python(
  words: readonly string[],
  options: Partial<Command>
): Promise<{readonly succeeded: boolean; readonly output: string; readonly printed: string}> {
  const made = await pythonEnvironment()
  if ('missing' in made) throw new Error(made.missing)
  const completed = await run(made.python, words, options)
  return {
    succeeded: hasSucceeded(completed),
    output: completed.output,
    printed: completed.output + completed.errors
  }
}

async function make(pinned: readonly string[]): Promise<PythonEnvironment> {
  const candidates = chooseInterpreters(await discoverInterpreters(process.env), ['3.9+']).chosen.toReversed()
  let reason = 'no CPython 3.9 or later was found'

  for (const interpreter of candidates) {
    const key = createHash('sha256')
      .update([interpreter.executable, interpreter.version, ...pinned].join())
      .digest('hex')
    const folder = join(cache, key.slice(0, 16))
    const made = await once(folder, () => install(interpreter, folder, pinned))
    if (made === undefined) return {python: executableIn(folder)}
    reason = made
  }
  return {missing: `a Python with ${pinned.join(', ')} cannot be made: ${reason}`}
}

/** Let one of several processes do the work and the others wait for it; the work leaves the folder, or says why not. */
async function once(folder: string, work: () => Promise<string | undefined>): Promise<string | undefined> {
  const lock = `${folder}.lock`
  mkdirSync(cache, {recursive: true})

  while (!existsSync(folder)) {
    if (!take(lock)) {
      await wait(200)
      continue
    }
    try {
      if (!existsSync(folder)) return await work()
    } finally {
      rmSync(lock, {force: true})
    }
  }
  return undefined
}

/** Whether the lock is ours now; one that was left behind by a process that ended is taken away. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), {flag: 'wx'})
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!isHeld(lock)) rmSync(lock, {force: true})
    return false
  }
}

function isHeld(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    if (holder > 0) process.kill(holder, 0)
    return true
  } catch {
    return false
  }
}

async function install(
  {executable}: Interpreter,
  folder: string,
  pinned: readonly string[]
): Promise<string | undefined> {
  return installed(folder, async (unfinished) => {
    const made = await run(executable, ['-m', 'venv', unfinished])
    if (!hasSucceeded(made)) return lastLineOf(made.output + made.errors)
    return pip(executableIn(unfinished), pinned)
  })
}

/** Made beside its place and put there when it is whole; the reason where it cannot be. */
async function installed(
  folder: string,
  work: (unfinished: string) => Promise<string | undefined>
): Promise<string | undefined> {
  const unfinished = mkdtempSync(`${folder}-`)
  try {
    const reason = await work(unfinished)
    if (reason === undefined) renameSync(unfinished, folder)
    return reason
  } finally {
    rmSync(unfinished, {recursive: true, force: true})
  }
}

/** Install with the pip of a Python; the reason where it cannot. */
async function pip(python: string, words: readonly string[]): Promise<string | undefined> {
  const always = ['-m', 'pip', 'install', '--no-input', '--retries=1', '--only-binary=:all:']
  const completed = await run(python, [...always, ...words], {environment: environmentOfPip()})
  return hasSucceeded(completed) ? undefined : lastLineOf(completed.errors)
}

function run(
  file: string,
  words: readonly string[],
  options: Partial<Command> = {}
): ReturnType<typeof runProcess> {
  return runProcess({
    file,
    arguments: words,
    directory: tmpdir(),
    environment: sealedEnvironment(process.env),
    limits: {milliseconds: 180_000, bytes: 50_000_000},
    ...options
  })
}

/** Proxies, certificates and the registry are the user's. */
function environmentOfPip(): Readonly<Record<string, string>> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined
  )
  return {...Object.fromEntries(entries), ...sealedEnvironment(process.env)}
}

function hasSucceeded({ending}: Awaited<ReturnType<typeof run>>): boolean {
  return ending.kind === 'exited' && ending.code === 0
}

function executableIn(folder: string): string {
  return process.platform === 'win32' ? join(folder, 'Scripts/python.exe') : join(folder, 'bin/python')
}

function lastLineOf(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? ''
}
