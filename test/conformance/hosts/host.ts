import {spawn} from 'node:child_process'
import {chmodSync, cpSync, mkdirSync, openSync, closeSync, readFileSync, writeFileSync} from 'node:fs'
import {createServer, type AddressInfo} from 'node:net'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {ask, type Answer, type Question} from './ask.ts'

/** A server of PEP 3333 or of ASGI as people install it. */
export interface Host {
  readonly name: string
  /** What starts it in the foreground, and what it needs in its folder before that. */
  readonly command: (place: Place) => {
    readonly words: readonly [string, ...(readonly string[])]
    readonly environment?: Readonly<Record<string, string>>
  }
  /** Where the application is mounted, besides at the root. */
  readonly mount?: string
  /** Whether its Python has async functions. */
  readonly hasAsync: boolean
  /** Whether it reads a body of unknown length. */
  readonly readsChunks: boolean
  /** Whether it reads a body to its end before it calls, so that one that breaks off reaches nobody. */
  readonly readsAhead?: boolean
  /** Whether it ends a chunked answer to HEAD as if it had content. */
  readonly endsHead?: boolean
  /** Whether its client can tell a body that broke off from a whole one. */
  readonly showsLoss: boolean
  /** What ends it, and whether that leaves a factory; SIGTERM without, which does. */
  readonly end?: {readonly signal: 'SIGTERM' | 'SIGINT'; readonly leaves: boolean}
  /** What asks it in HTTP/2; it is asked in HTTP/1.1 without. */
  readonly http2?: (port: number, path: string, question?: Question) => Promise<Answer>
}

export interface Place {
  readonly folder: string
  readonly port: number
  /** The application, where it is not the one of the tests. */
  readonly application?: string
  readonly options?: readonly string[]
}

export interface Running {
  readonly port: number
  /** What the application has noted. */
  readonly events: () => readonly string[]
  /** What the host has logged. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

const core = join(import.meta.dirname, '../../../reference/python/wsgi_ng')
const files = ['hosted.py', 'hosted_async.py', 'hosted_asgi.py', 'hosted_trio.py']

/** In milliseconds, on a machine that has other work. */
const patience = {start: 30_000, stop: 20_000}

/** Let a host contain the application of the tests, in a folder of its own. */
export async function start(
  host: Host,
  folder: string,
  given: Pick<Place, 'application' | 'options'> = {}
): Promise<Running> {
  const events = join(folder, 'events')
  const log = join(folder, 'log')
  prepare(folder, events)
  const port = await freePort()
  const {words, environment} = host.command({folder, port, ...given})
  const [file, ...rest] = words
  const output = openSync(log, 'a')
  const child = spawn(file, rest, {
    cwd: folder,
    // A group of its own, so that what it has started goes with it when it has to.
    detached: true,
    env: {PATH: process.env['PATH'] ?? '', PYTHONPATH: folder, HOSTED_EVENTS: events, ...environment},
    stdio: ['ignore', output, output]
  })
  closeSync(output)
  const exit = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.once('error', () => undefined)

  const stop = async () => {
    child.kill(host.end?.signal ?? 'SIGTERM')
    const late = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), patience.stop)
    await exit
    clearTimeout(late)
  }
  const deadline = Date.now() + patience.start
  while (!(await answers(port))) {
    if (child.exitCode !== null || child.pid === undefined || Date.now() > deadline) {
      if (child.pid !== undefined) await stop()
      throw new Error(`${host.name} does not start: ${readFileSync(log, 'utf8')}`)
    }
    await wait(50)
  }
  return {port, stop, events: () => linesOf(events), log: () => readFileSync(log, 'utf8')}
}

/** A host may run as another user, who reads this folder alone. */
function prepare(folder: string, events: string): void {
  chmodSync(folder, 0o755)
  cpSync(core, join(folder, 'wsgi_ng'), {recursive: true})
  for (const name of files) cpSync(join(import.meta.dirname, name), join(folder, name))
  mkdirSync(join(folder, 'run'))
  writeFileSync(events, '')
  chmodSync(events, 0o666)
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Some listen before they can answer. */
function answers(port: number): Promise<boolean> {
  return ask(port, '/nothing').then(
    () => true,
    () => false
  )
}
