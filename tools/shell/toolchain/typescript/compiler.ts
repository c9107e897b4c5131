import {Worker} from 'node:worker_threads'
import {after} from '../after.ts'
import type {CompilerError, CompilerHovers, Message, Request, Setup} from './protocol.ts'

/** What came of one question. */
export type Answer =
  | {readonly kind: 'checked'; readonly errors: readonly CompilerError[]}
  | {readonly kind: 'described'; readonly hovers: CompilerHovers}
  /** The compiler died, hung or was told to stop; the next check starts another. */
  | {readonly kind: 'failed'; readonly reason: string}
  /** There is no compiler on this machine. */
  | {readonly kind: 'absent'; readonly reason: string}

export interface Limits {
  readonly milliseconds: number
  readonly signal?: AbortSignal | undefined
}

/**
 * A compiler that stays open between checks and is told only what has changed.
 *
 * It runs on a thread of its own with its own process; both end with `close`, with a limit, and with ours.
 */
export class Compiler {
  readonly setup: Setup
  #worker: Worker | undefined
  #pid: number | undefined
  #sent: ReadonlyMap<string, string> = new Map()
  #count = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(setup: Setup) {
    this.setup = setup
  }

  /** Ask about the program of these files, by absolute path; one question after the other. */
  ask(task: Request['task'], files: ReadonlyMap<string, string>, limits: Limits): Promise<Answer> {
    const answer = this.#turn.then(() => this.#ask(task, files, limits))
    this.#turn = answer
    return answer
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    this.#sent = new Map()
    if (this.#pid !== undefined) kill(this.#pid)
    this.#pid = undefined
    await worker?.terminate()
  }

  async #ask(task: Request['task'], files: ReadonlyMap<string, string>, limits: Limits): Promise<Answer> {
    if (limits.signal?.aborted) return {kind: 'failed', reason: 'stopped'}
    const worker = (this.#worker ??= this.#start())
    const request: Request = {id: ++this.#count, changes: changesBetween(this.#sent, files), task}
    const answer = await this.#answer(worker, request, limits)
    if (answer.kind === 'failed' || answer.kind === 'absent') await this.close()
    else this.#sent = files
    return answer
  }

  #answer(worker: Worker, request: Request, {milliseconds, signal}: Limits): Promise<Answer> {
    return new Promise((resolve) => {
      const listen = (message: Message): void => {
        if (message.kind === 'started') this.#pid = message.pid
        else if (message.kind === 'absent' || message.id === request.id) finish(message)
      }
      const fail = (reason: string): void => finish({kind: 'failed', reason})
      const stop = (): void => fail('stopped')
      const crash = ({message}: Error): void => fail(message)
      const end = (): void => fail('its thread ended')
      const callOff = after(milliseconds, () => fail(`none within ${milliseconds / 1000} s`))

      signal?.addEventListener('abort', stop)
      worker.on('message', listen).on('error', crash).on('exit', end)
      worker.postMessage(request)

      function finish(answer: Answer): void {
        callOff()
        signal?.removeEventListener('abort', stop)
        worker.off('message', listen).off('error', crash).off('exit', end)
        resolve(answer)
      }
    })
  }

  #start(): Worker {
    const own = import.meta.url
    const worker = new Worker(new URL(own.endsWith('.ts') ? './worker.ts' : './worker.js', own), {
      workerData: this.setup,
      execArgv: []
    })
    // Between checks nobody listens, and an error that nobody listens to would end us.
    worker.on('error', () => undefined)
    worker.unref()
    return worker
  }
}

function changesBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>
): ReadonlyMap<string, string | undefined> {
  const changes = new Map<string, string | undefined>()
  for (const [path, text] of after) if (before.get(path) !== text) changes.set(path, text)
  for (const path of before.keys()) if (!after.has(path)) changes.set(path, undefined)
  return changes
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
