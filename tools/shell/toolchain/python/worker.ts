import {fileURLToPath} from 'node:url'
import {after} from '../after.ts'
import {runProcess, type Ending, type Limits} from '../process.ts'

/** Items that one of our Python scripts works through, in one process as long as none of them ends it. */
export interface Job {
  readonly interpreter: string
  /** In this folder. */
  readonly script: string
  readonly directory: string
  readonly environment: Readonly<Record<string, string>>
  /** What all items share, as the script wants it. */
  readonly shared: Readonly<Record<string, unknown>>
  readonly items: readonly Readonly<Record<string, unknown>>[]
  /** Of one item. */
  readonly limits: Limits
  /** How many items may end their process before the rest is given up. */
  readonly deaths: number
  readonly signal?: AbortSignal
  /** Told of each item that is done, and of how many are. */
  readonly progress?: (done: number) => void
}

export interface Work {
  /** One for each item; absent where it was not worked on. */
  readonly answers: readonly (Answer | undefined)[]
  /** What kept the work from finishing. */
  readonly trouble?: string
}

export type Answer =
  | {readonly kind: 'answered'; readonly value: unknown}
  /** The item ended the process, or had to be ended with it. */
  | {readonly kind: 'died'; readonly reason: string}

/** Of time that a process may take to begin, and to end when its work is done. */
const patience = 30_000

/** Work through a job: an item that kills its process or reaches a limit is told of, and the rest is worked on in a new one. */
export async function workThrough(job: Job): Promise<Work> {
  const answers: (Answer | undefined)[] = job.items.map(() => undefined)
  let deaths = 0
  let done = 0

  for (;;) {
    const left = job.items.map((item, index) => ({...item, index})).filter(({index}) => !answers[index])
    if (left.length === 0) return {answers}
    if (job.signal?.aborted) return {answers, trouble: 'the run was stopped'}
    if (deaths > job.deaths) return {answers, trouble: `${deaths} interpreters were lost`}

    const {ending, errors, at, timedOut} = await workOnce(job, left, settle)
    if (ending.kind === 'stopped' && ending.limit === 'request' && !timedOut) continue
    const reason = reasonOf(timedOut ? {kind: 'stopped', limit: 'time'} : ending, job.limits)
    if (at !== undefined) {
      settle(at, {kind: 'died', reason})
    } else if (left.every(({index}) => !answers[index])) {
      return {answers, trouble: [reason, lastLineOf(errors)].filter(Boolean).join(': ')}
    }
    deaths += 1
  }

  /** Of an item that the work itself speaks of twice, the first answer counts. */
  function settle(index: number, answer: Answer): void {
    if (index >= answers.length || answers[index]) return
    answers[index] = answer
    done += 1
    job.progress?.(done)
  }
}

interface Round {
  readonly ending: Ending
  readonly errors: string
  /** The item that was begun and not ended. */
  readonly at: number | undefined
  readonly timedOut: boolean
}

async function workOnce(
  job: Job,
  items: readonly object[],
  settle: (index: number, answer: Answer) => void
): Promise<Round> {
  const clock = new AbortController()
  const signals = job.signal ? [job.signal, clock.signal] : [clock.signal]
  const giveUp = (): void => clock.abort()
  let callOff = after(patience, giveUp)
  let at: number | undefined

  const {ending, errors} = await runProcess({
    file: job.interpreter,
    arguments: ['-s', '-B', fileURLToPath(new URL(job.script, import.meta.url))],
    directory: job.directory,
    environment: job.environment,
    input: JSON.stringify({...job.shared, items}),
    limits: {
      milliseconds: (items.length + 2) * (job.limits.milliseconds + patience),
      bytes: job.limits.bytes
    },
    signal: AbortSignal.any(signals),
    report: (line) => {
      const message = messageOf(line)
      if (!message) return
      callOff()
      callOff = after(message.kind === 'begin' ? job.limits.milliseconds : patience, giveUp)
      at = message.kind === 'begin' ? message.index : undefined
      if (message.kind === 'end') settle(message.index, {kind: 'answered', value: message.answer})
    }
  })

  callOff()
  return {ending, errors, at, timedOut: clock.signal.aborted}
}

type Message =
  | {readonly kind: 'begin'; readonly index: number}
  | {readonly kind: 'end'; readonly index: number; readonly answer: unknown}

/** Nothing for what is no message of ours: the work may write there too. */
function messageOf(line: string): Message | undefined {
  try {
    const value = JSON.parse(line) as {begin?: unknown; end?: unknown; answer?: unknown} | null
    if (isIndex(value?.begin)) return {kind: 'begin', index: value.begin}
    if (isIndex(value?.end)) return {kind: 'end', index: value.end, answer: value.answer}
  } catch {
    return undefined
  }
  return undefined
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function reasonOf(ending: Ending, {milliseconds, bytes}: Limits): string {
  switch (ending.kind) {
    case 'exited':
      return `the interpreter ended with exit code ${ending.code}`
    case 'killed':
      return `the interpreter was ended by \`${ending.signal}\``
    case 'not started':
      return `the interpreter did not start: ${ending.reason}`
    case 'stopped':
      return ending.limit === 'output'
        ? `more than ${bytes} bytes of output`
        : `no end within ${milliseconds / 1000} s`
  }
}

function lastLineOf(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.slice(0, 300) ?? ''
}
