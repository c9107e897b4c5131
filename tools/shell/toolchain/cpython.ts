import type {Program} from '../../core/model/code.ts'
import {chooseInterpreters, discoverInterpreters, type Interpreters} from './python/interpreters.ts'
import {byteCompile} from './python/byte-compile.ts'
import type {Discovery} from './python/find-interpreters.ts'
import {inTurns} from './python/in-turns.ts'
import {joinProblems} from './python/join-problems.ts'
import {runCases, type RunLimits} from './python/run-cases.ts'
import {nothing, type Context, type Toolchain} from './toolchain.ts'

export interface Options {
  readonly limits?: RunLimits
  /** Where the interpreters come from, those of the machine unless it says otherwise. */
  readonly discover?: (environment: Context['host']['environment']) => Promise<Discovery>
}

/** Of one case; vitest, whose default this is too, waits 5 s. A megabyte is more than anybody reads. */
const defaults: RunLimits = {milliseconds: 5000, bytes: 1_000_000, deaths: 20}

/** Interpreters that work at a time: each is one busy process. */
const width = 2

/** Every CPython of the machine within the configured versions: the compiler of each, and its `unittest`. */
export function cpython({limits = defaults, discover = discoverInterpreters}: Options = {}): Toolchain {
  const closing = new AbortController()
  let discovery: Promise<Discovery> | undefined

  return {
    name: 'unittest',
    language: 'python',

    async check(program, context) {
      if (program.artifacts.length === 0) return nothing
      const {chosen, missing} = await interpretersFor(program, context)
      const compilations = await inTurns(chosen, width, (interpreter) =>
        byteCompile(program, closable(context), interpreter)
      )
      return {compilations: joinProblems(compilations, program), runs: [], missing}
    },

    async run(program, context) {
      if (program.cases.length === 0) return nothing
      const {chosen, missing} = await interpretersFor(program, context)
      const runs = await inTurns(chosen, width, (interpreter) =>
        runCases(program, closable(context), {interpreter, limits})
      )
      return {compilations: [], runs, missing}
    },

    close() {
      closing.abort()
      return Promise.resolve()
    }
  }

  async function interpretersFor({language}: Program, {host, project}: Context): Promise<Interpreters> {
    discovery ??= discover(host.environment)
    return chooseInterpreters(await discovery, project.languages[language]?.versions ?? [])
  }

  function closable(context: Context): Context {
    return {
      ...context,
      signal: context.signal ? AbortSignal.any([context.signal, closing.signal]) : closing.signal
    }
  }
}
