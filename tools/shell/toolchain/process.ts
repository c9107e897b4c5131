import {spawn, type ChildProcess} from 'node:child_process'
import type {Readable} from 'node:stream'
import {after} from './after.ts'

/** A program to start; nothing of it goes through a shell. */
export interface Command {
  readonly file: string
  readonly arguments: readonly string[]
  readonly directory: string
  /** All of it: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>
  /** What it reads; nothing where absent. */
  readonly input?: string
  readonly limits: Limits
  /** Ends it early. */
  readonly signal?: AbortSignal
  /** Told of each line that it writes to file descriptor 3, which is open only then. */
  readonly report?: (line: string) => void
}

export interface Limits {
  readonly milliseconds: number
  /** Of all that it writes, together. */
  readonly bytes: number
}

export interface Completed {
  readonly ending: Ending
  readonly output: string
  readonly errors: string
}

/** How a process ended; `request` is the signal of the command. */
export type Ending =
  | {readonly kind: 'exited'; readonly code: number}
  | {readonly kind: 'killed'; readonly signal: string}
  | {readonly kind: 'stopped'; readonly limit: 'time' | 'output' | 'request'}
  | {readonly kind: 'not started'; readonly reason: string; readonly missing: boolean}

/** Between asking a process to end and ending it, and between its end and that of its pipes. */
const patience = 500

/** Leaders of the groups that run now. */
const living = new Set<number>()

/**
 * Run a program within limits, and give back how it ended; never throws.
 *
 * It leads a process group of its own, which ends with it: what it started and left behind is killed too.
 */
export function runProcess(command: Command): Promise<Completed> {
  if (command.signal?.aborted) return Promise.resolve(unstarted({kind: 'stopped', limit: 'request'}))
  try {
    return attend(start(command), command)
  } catch (error) {
    return Promise.resolve(unstarted(failureOf(error)))
  }
}

function start({file, arguments: words, directory, environment, report}: Command): ChildProcess {
  return spawn(file, words, {
    cwd: directory,
    env: environment,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: report ? ['pipe', 'pipe', 'pipe', 'pipe'] : ['pipe', 'pipe', 'pipe']
  })
}

function attend(child: ChildProcess, command: Command): Promise<Completed> {
  return new Promise((resolve) => watchOver(child, command, resolve))
}

function watchOver(child: ChildProcess, command: Command, resolve: (completed: Completed) => void): void {
  const {limits, signal, input = '', report} = command
  const output: Buffer[] = []
  const errors: Buffer[] = []
  const readers = child.stdio.slice(1) as (Readable | null)[]
  const [fromOutput, fromErrors, fromReports] = readers
  let room = limits.bytes
  let heard = 0
  let stopped: Ending | undefined

  const waits = [after(limits.milliseconds, () => stop('time'))]
  const abort = (): void => stop('request')

  signal?.addEventListener('abort', abort)
  remember(child.pid)
  collect(fromOutput, (chunk) => output.push(chunk))
  collect(fromErrors, (chunk) => errors.push(chunk))
  if (report) collect(fromReports, linesOf(report))
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(input)

  child.on('error', (error) => finish(failureOf(error)))
  child.on('exit', (code, killer) => {
    const ending = stopped ?? endingOf(code, killer)
    kill(child, 'SIGKILL')
    child.on('close', () => finish(ending))
    waitForPipes(ending, 10)
  })

  /** What it wrote before its end may still be unread where we were busy ourselves: as long as something comes, more may. */
  function waitForPipes(ending: Ending, rounds: number): void {
    const wait = (): void => {
      const before = heard
      setImmediate(() => {
        if (heard === before || rounds === 0) finish(ending)
        else waitForPipes(ending, rounds - 1)
      })
    }
    waits.push(after(patience, wait))
  }

  function collect(stream: Readable | null | undefined, take: (chunk: Buffer) => void): void {
    stream?.on('error', () => undefined)
    stream?.on('data', (chunk: Buffer) => {
      heard += 1
      if (room > 0) take(chunk.subarray(0, room))
      if (chunk.length > room) stop('output')
      room = Math.max(0, room - chunk.length)
    })
  }

  function stop(limit: 'time' | 'output' | 'request'): void {
    if (stopped) return
    stopped = {kind: 'stopped', limit}
    if (limit === 'output') readers.forEach((stream) => stream?.destroy())
    kill(child, 'SIGTERM')
    waits.push(after(patience, () => kill(child, 'SIGKILL')))
  }

  function finish(ending: Ending): void {
    waits.forEach((callOff) => callOff())
    signal?.removeEventListener('abort', abort)
    readers.forEach((stream) => stream?.destroy())
    forget(child.pid)
    resolve({ending, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString()})
  }
}

/** Whole lines only: a process that dies within one has not said it. */
function linesOf(report: (line: string) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0)

  return (chunk) => {
    if (!chunk.includes(0x0a)) {
      rest = Buffer.concat([rest, chunk])
      return
    }
    const whole = Buffer.concat([rest, chunk])
    const end = whole.lastIndexOf(0x0a)
    rest = whole.subarray(end + 1)
    whole.subarray(0, end).toString().split('\n').forEach(report)
  }
}

function endingOf(code: number | null, signal: string | null): Ending {
  return signal === null ? {kind: 'exited', code: code ?? 0} : {kind: 'killed', signal}
}

function failureOf(error: unknown): Ending {
  const {code, message} = error as NodeJS.ErrnoException
  return {kind: 'not started', reason: message, missing: code === 'ENOENT'}
}

function unstarted(ending: Ending): Completed {
  return {ending, output: '', errors: ''}
}

function kill({pid}: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    if (process.platform === 'win32')
      spawn('taskkill', ['/pid', String(pid), '/t', '/f']).on('error', () => undefined)
    else process.kill(-pid, signal)
  } catch {
    // The group has ended already.
  }
}

/** A group of its own does not end with us unless we end it. */
function remember(pid: number | undefined): void {
  if (pid === undefined) return
  if (living.size === 0) process.on('exit', endAll)
  living.add(pid)
}

function forget(pid: number | undefined): void {
  if (pid !== undefined && living.delete(pid) && living.size === 0) process.off('exit', endAll)
}

function endAll(): void {
  for (const pid of living) {
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It has ended already.
    }
  }
}
