import type {Program} from '../../core/model/code.ts'
import {chooseInterpreters, discoverInterpreters, type Interpreters} from './python/interpreters.ts'
import {byteCompile} from './python/byte-compile.ts'
import type {Discovery} from './python/find-interpreters.ts'
import {identityOf} from './python/interpreter-identity.ts'
import {sealedEnvironment} from './python/sealed-environment.ts'
import {inTurns} from './python/in-turns.ts'
import {joinProblems} from './python/join-problems.ts'
import {casesFor, runCases, type RunLimits} from './python/run-cases.ts'
import {expectedResult} from './expected-result.ts'
import {nothing, type Context, type Surroundings, type Toolchain} from './toolchain.ts'

export interface Options {
  readonly limits?: RunLimits
  /** Where the interpreters come from, those of the machine unless it says otherwise. */
  readonly discover?: (
    environment: Context['host']['environment'],
    keeper: Context['keeper']
  ) => Promise<Discovery>
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

    prepare(context) {
      void discoverOnce(context)
    },

    async identity(context) {
      const {found, unusable} = await discoverOnce(context)
      return [found.map(identityOf), unusable, sealedEnvironment(context.host.environment)]
    },

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

    async expect(program, context) {
      if (program.cases.length === 0) return nothing
      const {chosen, missing} = await interpretersFor(program, context)
      const runs = chosen.map(({version}) => ({
        language: program.language,
        runtime: {name: 'CPython', version},
        program: context.hash,
        results: casesFor(program, context, version).map(expectedResult)
      }))
      return {compilations: [], runs, missing}
    },

    close() {
      closing.abort()
      return Promise.resolve()
    }
  }

  async function interpretersFor({language}: Program, context: Context): Promise<Interpreters> {
    const {languages} = context.project
    return chooseInterpreters(await discoverOnce(context), languages[language]?.versions ?? [])
  }

  function discoverOnce({host, keeper}: Surroundings): Promise<Discovery> {
    return (discovery ??= discover(host.environment, keeper))
  }

  function closable(context: Context): Context {
    return {
      ...context,
      signal: context.signal ? AbortSignal.any([context.signal, closing.signal]) : closing.signal
    }
  }
}
