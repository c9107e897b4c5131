import {closeSync, openSync, readdirSync, readSync, realpathSync} from 'node:fs'
import {join} from 'node:path'
import {compareVersions} from '../../../core/model/version.ts'
import {kept} from '../../keep/kept.ts'
import type {Keeper} from '../../keep/keeper.ts'
import {stampOf} from '../../keep/stamp-of.ts'
import {runProcess} from '../process.ts'

/** A CPython of this machine. */
export interface Interpreter {
  readonly executable: string
  /** Such as `2.7.18` or `3.14.0rc2`. */
  readonly version: string
  /** Folders of the packages that were installed into it. */
  readonly packages?: readonly string[]
}

export interface Discovery {
  /** Newest first; each installation once. */
  readonly found: readonly Interpreter[]
  /** Files that look like a Python and do not answer. */
  readonly unusable: readonly string[]
}

export interface Search {
  readonly folders: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** For one interpreter to say what it is. */
  readonly milliseconds: number
  /** What they said before; without it all are asked. */
  readonly keeper?: Keeper | undefined
}

interface Answer extends Interpreter {
  /** Where the installation is that it belongs to, a virtual environment's base for instance. */
  readonly installation: string
  readonly virtual: boolean
}

const named = /^python(?:\d(?:\.\d{1,3})?)?(?:\.exe)?$/u

/** Valid in every Python there is. */
const question = `
import json, os, platform, site, sys
base = getattr(sys, 'real_prefix', None) or getattr(sys, 'base_prefix', None) or sys.prefix
print(json.dumps([platform.python_implementation(), platform.python_version(), sys.executable, os.path.realpath(base), base != sys.prefix, getattr(site, 'getsitepackages', list)()]))
`

/** Ask every file in some folders that is named like a Python what it is, all of them at once. */
export async function findInterpreters(search: Search): Promise<Discovery> {
  const paths = Array.from(new Set(search.folders.flatMap(candidatesIn)))
  // What a script answers depends on more than the script.
  const [scripts = [], programs = []] = [true, false].map((is) =>
    paths.filter((path) => isScript(path) === is)
  )
  const said = kept<Said>(
    search.keeper,
    {
      name: 'interpreters',
      key: [programs.map(candidateStamp), search.environment],
      isWorth: ({answers}) => answers.every((answer) => typeof answer !== 'string'),
      isCurrent: ({stamps}) => stamps.every(([path, stamp]) => stampOf(path) === stamp)
    },
    () => askAll(programs, search)
  )
  const [{answers: first}, {answers: second}] = await Promise.all([said, askAll(scripts, search)])
  const byPath = new Map([...programs, ...scripts].map((path, at) => [path, [...first, ...second][at]]))
  const answers = paths.map((path) => byPath.get(path))
  const installations = new Map<string, Answer>()

  for (const answer of answers) {
    if (answer === null || answer === undefined || typeof answer === 'string') continue
    const key = `${answer.version} ${answer.installation}`
    const known = installations.get(key)
    if (known === undefined || (known.virtual && !answer.virtual)) installations.set(key, answer)
  }

  return {
    found: Array.from(installations.values(), interpreterOf).sort((left, right) =>
      compareVersions(right.version, left.version)
    ),
    unusable: answers.filter((answer) => typeof answer === 'string')
  }
}

function interpreterOf({executable, version, packages}: Answer): Interpreter {
  return {executable, version, ...(packages && {packages})}
}

/** Answers in the order of the paths, and what the executables that they tell of were then. */
interface Said {
  readonly answers: readonly (Answer | string | null)[]
  readonly stamps: readonly (readonly [string, string])[]
}

async function askAll(paths: readonly string[], search: Search): Promise<Said> {
  const answers = await Promise.all(paths.map(async (path) => (await ask(path, search)) ?? null))
  const executables = answers.flatMap((answer) =>
    typeof answer === 'object' ? (answer?.executable ?? []) : []
  )
  return {answers, stamps: executables.map((path) => [path, stampOf(path)])}
}

/** The file itself, what makes it a virtual environment, and what it leads to. */
function candidateStamp(path: string): readonly (string | undefined)[] {
  return [stampOf(path), targetOf(path), stampOf(join(path, '../../pyvenv.cfg'))]
}

/** By what they resolve to, so that ten links to one file are asked once; a virtual environment's link is asked by itself. */
function candidatesIn(folder: string): readonly string[] {
  const seen = new Set<string>()
  return namesIn(folder)
    .filter((name) => named.test(name))
    .map((name) => join(folder, name))
    .filter((path) => {
      const target = targetOf(path)
      return target !== undefined && !seen.has(target) && seen.add(target)
    })
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function targetOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

/** What it is; its path where it hangs or dies; nothing where it is no CPython, as a wrapper for a version that is not installed. */
async function ask(path: string, {environment, milliseconds}: Search): Promise<Answer | string | undefined> {
  const {ending, output} = await runProcess({
    file: path,
    arguments: ['-E', '-s', '-c', question],
    directory: '/',
    environment,
    limits: {milliseconds, bytes: 10_000}
  })
  if (ending.kind === 'stopped' || ending.kind === 'killed') return path
  return ending.kind === 'exited' && ending.code === 0 ? understand(output, path) : undefined
}

function understand(output: string, path: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(output)
    if (!Array.isArray(answer)) return undefined
    const [implementation, version, executable, installation, virtual, packages] =
      answer as readonly unknown[]
    if (implementation !== 'CPython' || typeof version !== 'string' || typeof installation !== 'string')
      return undefined
    return {
      executable: typeof executable === 'string' && executable !== '' ? executable : path,
      version,
      installation,
      virtual: virtual === true,
      ...(isTexts(packages) && {packages})
    }
  } catch {
    return undefined
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isScript(path: string): boolean {
  try {
    const file = openSync(path, 'r')
    const start = Buffer.alloc(2)

    try {
      readSync(file, start)
    } finally {
      closeSync(file)
    }

    return start.toString() === '#!'
  } catch {
    return true
  }
}
