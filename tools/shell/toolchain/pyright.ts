import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {Program} from '../../core/model/code.ts'
import {expectErrors} from '../../core/model/expected-errors.ts'
import type {Compilation, Findings, Missing} from '../../core/model/findings.ts'
import {stampOf} from '../keep/stamp-of.ts'
import {endingText} from './ending-text.ts'
import {runProcess, type Completed, type Limits} from './process.ts'
import {problemsOf} from './python/pyright-report.ts'
import {isForPython3, pyrightSettings} from './python/pyright-settings.ts'
import {nothing, type Context, type Toolchain} from './toolchain.ts'

export interface Options {
  /** Where the script is that Node runs; nothing where pyright is not installed. */
  readonly locate?: () => string | undefined
  readonly limits?: Limits
}

/** The author's own settings, beside those of the standard. */
const own = 'pyrightconfig.json'

/** Ours takes 1 s; a program of a hundred thousand lines a minute. */
const patience: Limits = {milliseconds: 120_000, bytes: 50_000_000}

/**
 * pyright over all Python of a program as one project.
 *
 * It sees no Python and no installed package of the machine, so that every machine gives the same answer.
 */
export function pyright({locate = installed, limits = patience}: Options = {}): Toolchain {
  const closing = new AbortController()

  return {
    name: 'pyright',
    language: 'python',

    identity({host}) {
      const settings = host.files.read(own)
      const script = locate()
      return [script === undefined ? 'absent' : stampOf(script), settings ? host.hash(settings) : 'none']
    },

    async check(program, context): Promise<Findings> {
      const language = context.project.languages[program.language]
      if (!language || program.artifacts.length === 0) return nothing
      if (!isForPython3(language.versions)) return {...nothing, missing: [onlyPython3]}
      const script = locate()
      if (script === undefined) return {...nothing, missing: [absent]}

      const path = `${context.work}.pyright.json`
      const hasOwn = context.host.files.read(own) !== undefined
      const text = pyrightSettings(program, language, {
        path,
        work: context.work,
        own: hasOwn ? own : undefined
      })
      context.host.files.apply({
        changes: [{kind: 'update', path, content: text, executable: false}],
        unchanged: 0
      })

      const completed = await runProcess({
        file: process.execPath,
        arguments: [script, '--outputjson', '--project', join(context.host.root, path)],
        directory: context.host.root,
        // It asks the first Python on `PATH` for its packages; here there is none.
        environment: {PATH: dirname(script)},
        limits,
        signal: context.signal ? AbortSignal.any([context.signal, closing.signal]) : closing.signal
      })
      return {...nothing, compilations: [compilationOf(completed, program, context)]}
    },

    close() {
      closing.abort()
      return Promise.resolve()
    }
  }
}

function compilationOf(completed: Completed, program: Program, {host, work, hash}: Context): Compilation {
  const base = {tool: 'pyright', language: program.language, program: hash}
  const problems = problemsOf(completed.output, program, join(host.root, work))
  const complaints = complaintsOf(completed.errors).map((line) => line.replaceAll(`${host.root}/`, ''))
  const trouble = complaints.length > 0 ? complaints.join('; ') : undefined

  if (!hasFinished(completed) || !problems)
    return {...base, problems: [], trouble: trouble ?? endingText(completed)}
  const judged = program.artifacts.reduce((left, artifact) => expectErrors(artifact, left), problems)
  return {...base, problems: judged, ...(trouble !== undefined && {trouble})}
}

/** Exit code 1 tells of errors in what it checked; a higher one, of its own. */
function hasFinished({ending}: Completed): boolean {
  return ending.kind === 'exited' && ending.code <= 1
}

/** What it says of its settings, each once; it goes on without those that it does not understand. */
function complaintsOf(errors: string): readonly string[] {
  return Array.from(new Set(errors.split('\n').filter((line) => line.startsWith('Config '))))
}

const absent: Missing = {name: 'pyright', language: 'python', hint: 'Install it: `npm install pyright`'}

const onlyPython3: Missing = {
  name: 'pyright for Python 2',
  language: 'python',
  hint: 'It knows Python 3 alone: add a version of it to those of the project, or do without'
}

function installed(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve('pyright')
  } catch {
    return undefined
  }
}
