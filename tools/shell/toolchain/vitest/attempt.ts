import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {after} from '../after.ts'
import {runProcess, type Completed} from '../process.ts'
import type {CaseResult, Event, Job} from './protocol.ts'

/** What one process came to. */
export interface Attempt {
  readonly results: readonly CaseResult[]
  /** Errors that no case caught. */
  readonly strays: readonly string[]
  readonly ending: 'done' | 'stopped' | 'died' | 'silent' | 'late' | 'flooded'
  /** The case that had begun and not ended when it fell silent or died: its place in the list. */
  readonly open?: number
  /** What it wrote about its own end. */
  readonly errors: string
}

export interface AttemptLimits {
  /** Milliseconds that one case may take, of which vitest takes care while the case lets it. */
  readonly case: number
  /** Milliseconds beyond that until a process that says nothing is ended. */
  readonly silence: number
  /** Milliseconds until the first case begins. */
  readonly start: number
  /** Milliseconds for everything. */
  readonly run: number
}

export interface AttemptOptions {
  readonly limits: AttemptLimits
  readonly environment: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
  readonly told: (result: CaseResult) => void
}

/** What vitest itself writes; cases write nothing. */
const bytes = 50_000_000

/** Run cases in a process of its own until it ends, falls silent or is told to stop. */
export async function attempt(job: Omit<Job, 'journal'>, options: AttemptOptions): Promise<Attempt> {
  const {limits, environment, signal, told} = options
  const folder = mkdtempSync(join(tmpdir(), 'spec-'))
  const journal = join(folder, 'journal')
  const results: CaseResult[] = []
  const strays: string[] = []
  const silence = new AbortController()
  const heard = new Set<Event['kind']>()
  const giveUp = (): void => silence.abort()
  let callOff = after(limits.start, giveUp)

  const completed = await runProcess({
    file: process.execPath,
    arguments: [childFile()],
    directory: job.work,
    environment,
    input: JSON.stringify({...job, journal} satisfies Job),
    limits: {milliseconds: limits.run, bytes},
    signal: signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
    report: listen
  })

  callOff()
  const ending = heard.has('done') ? 'done' : endingOf(completed, signal)
  const open = openCase(journal, results)
  rmSync(folder, {recursive: true, force: true})
  const errors = completed.ending.kind === 'not started' ? completed.ending.reason : completed.errors
  return {results, strays, ending, errors, ...(open !== undefined && {open})}

  function listen(line: string): void {
    const event = JSON.parse(line) as Event
    callOff()
    heard.add(event.kind)
    if (event.kind !== 'done') callOff = after(limits.case + limits.silence, giveUp)
    if (event.kind === 'stray') strays.push(event.reason)
    if (event.kind === 'result') {
      results.push(event)
      told(event)
    }
  }
}

function childFile(): string {
  const own = import.meta.url
  return fileURLToPath(new URL(own.endsWith('.ts') ? './child.ts' : './child.js', own))
}

function endingOf({ending}: Completed, signal: AbortSignal | undefined): Attempt['ending'] {
  if (ending.kind !== 'stopped') return 'died'
  if (ending.limit === 'time') return 'late'
  if (ending.limit === 'output') return 'flooded'
  return signal?.aborted ? 'stopped' : 'silent'
}

/** The last case that began, unless it ended. */
function openCase(journal: string, results: readonly CaseResult[]): number | undefined {
  const last = readLines(journal).at(-1)
  if (last === undefined) return undefined
  const index = Number(last)
  return results.some((result) => result.index === index) ? undefined : index
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(0, -1)
  } catch {
    return []
  }
}
