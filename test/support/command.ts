import {spawn, type ChildProcess} from 'node:child_process'
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import {temporaryFolder} from './temporary-folder.ts'

/** The command as a person starts it. */
export const command = join(import.meta.dirname, '../../tools/bin/spec.js')

/** Much longer than any of these commands takes on a busy machine, so that one that hangs is a failure and no wait. */
const limit = 60_000

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** What is printed, and what is told beside it. */
  readonly output: string
  readonly errors: string
}

export interface Started {
  readonly child: ChildProcess
  /** What it has printed and told so far, in the order in which it came. */
  readonly shown: () => string
  readonly ended: Promise<Ended>
}

export interface Surroundings {
  readonly environment?: Readonly<Record<string, string>>
  /** Another program, with the arguments that go before those of the command: it is to start the command. */
  readonly through?: readonly string[]
  /** Whose process it is; root alone can say another. */
  readonly user?: number
}

/** A new project on the disk; it ends with the test. */
export function projectOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = temporaryFolder()
  for (const [path, content] of Object.entries(files)) write(join(root, path), content)
  return root
}

export function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, content)
}

/** Run the command in a folder, to its end. */
export function spec(root: string, args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  return startSpec(root, args, surroundings).ended
}

/** Start the command in a folder; it ends with the test, if not before. */
export function startSpec(
  root: string,
  args: readonly string[],
  {environment = {}, through = [], user}: Surroundings = {}
): Started {
  const [file = '', ...words] = [...through, process.execPath, command, ...args]
  const child = spawn(file, words, {
    cwd: root,
    env: {...ownEnvironment(), ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user !== undefined && {uid: user, gid: user})
  })
  const texts = {output: '', errors: '', shown: ''}
  child.stdout.setEncoding('utf8').on('data', (text: string) => add('output', text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => add('errors', text))

  const timer = setTimeout(() => child.kill('SIGKILL'), limit)
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({code, signal, output: texts.output, errors: texts.errors})
    })
  })
  return {child, shown: () => texts.shown, ended}

  function add(stream: 'output' | 'errors', text: string): void {
    texts[stream] += text
    texts.shown += text
  }
}

/** Every file below a folder, links too, but for what tools of others keep for themselves. */
export function filesBelow(root: string): readonly string[] {
  return readdirSync(root, {recursive: true, encoding: 'utf8', withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map(({parentPath, name}) => join(parentPath, name).slice(root.length + 1))
    .filter((path) => !/(?:\.vite|\.vitest-cache|dist\/cache)\//u.test(path))
    .sort()
}

/** Whether a process is there and not yet only waiting for its parent to hear of its end. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function ownEnvironment(): Record<string, string | undefined> {
  const ours = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS|CI$)/u.test(name)
  )
  return {...Object.fromEntries(ours), NO_COLOR: '1'}
}
