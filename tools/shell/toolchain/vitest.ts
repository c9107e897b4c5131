import type {Program, TestCase} from '../../core/model/code.ts'
import type {Run, TestResult} from '../../core/model/findings.ts'
import {installedPackages} from '../keep/installed-packages.ts'
import {bareEnvironment} from './bare-environment.ts'
import {importTargets} from './typescript/packages.ts'
import {expectedResult} from './expected-result.ts'
import {nothing, type Context, type Toolchain} from './toolchain.ts'
import {slashed} from './typescript/layout.ts'
import {attempt} from './vitest/attempt.ts'
import {lossReasonOf, restReasonOf, type RunLimits} from './vitest/endings.ts'
import {judge, placeFinder} from './vitest/judge.ts'
import type {JobCase} from './vitest/protocol.ts'

export interface VitestOptions {
  readonly limits?: Partial<RunLimits>
}

/** 5 s a case, as vitest has it by itself; a minute to start, on a machine that is busy; ten minutes for everything. */
const defaults: RunLimits = {case: 5000, silence: 5000, start: 60_000, run: 600_000, losses: 5}

/**
 * vitest, over every TypeScript case of a program that was written to the work folder.
 *
 * A case that never ends, or ends its process, is a failure of that case: the ones behind it run in another process.
 */
export function vitest({limits}: VitestOptions = {}): Toolchain {
  const closing = new AbortController()
  return {
    name: 'vitest',
    language: 'typescript',
    identity: ({host}) => [installedPackages(host.root), bareEnvironment(host.environment)],
    async run(program, context) {
      const cases = program.cases.filter(({id}) => context.only?.has(id) ?? true)
      if (cases.length === 0) return nothing
      const signal = context.signal ? AbortSignal.any([context.signal, closing.signal]) : closing.signal
      const run = await runAll(program, {cases, limits: {...defaults, ...limits}}, {...context, signal})
      return {...nothing, runs: [run]}
    },
    expect({cases}, {hash}) {
      if (cases.length === 0) return Promise.resolve(nothing)
      const results = cases.map(expectedResult)
      return Promise.resolve({
        ...nothing,
        runs: [{language: 'typescript', runtime: runtimeOf(), program: hash, results}]
      })
    },
    close: () => Promise.resolve(closing.abort())
  }
}

interface Work {
  readonly cases: readonly TestCase[]
  readonly limits: RunLimits
}

async function runAll(program: Program, {cases, limits}: Work, context: Context): Promise<Run> {
  const work = `${slashed(context.host.root)}/${context.work}`
  const packages = importTargets(context.project).map(({name, entry, folder}) => ({
    name,
    entry: `${slashed(context.host.root)}/${context.work}/${entry}`,
    folder: `${slashed(context.host.root)}/${context.work}/${folder}`
  }))
  const placeOf = placeFinder(program, work)
  const runtime = runtimeOf()
  const results = new Map<TestCase, TestResult>()
  const troubles = new Set<string>()
  let done = 0
  const deadline = performance.now() + limits.run

  for (let left = cases, losses = 0; left.length > 0; left = cases.filter((one) => !results.has(one))) {
    const batch = left
    const job = {cases: batch.map((one) => jobOf(one, work)), work, packages, limit: limits.case}
    const attempted = await attempt(job, {
      limits: {...limits, run: Math.max(1, deadline - performance.now())},
      environment: {...bareEnvironment(context.host.environment), ...fixed},
      signal: context.signal,
      told: () => context.progress?.({runtime: `Node ${runtime.version}`, done: ++done, total: cases.length})
    })

    for (const result of attempted.results) {
      const testCase = batch[result.index]
      if (testCase) results.set(testCase, judge(testCase, result, placeOf))
    }

    const lost = attempted.open === undefined ? undefined : batch[attempted.open]
    // What vitest says of a process that is gone is said of the case that took it along.
    if (!lost) for (const stray of attempted.strays) troubles.add(`an error that no test caught: ${stray}`)
    if (lost) results.set(lost, {test: lost.id, outcome: 'failed', reason: lossReasonOf(attempted, limits)})
    if (lost) losses += 1
    const reason = lost && losses <= limits.losses ? undefined : restReasonOf(attempted, limits, losses)
    if (reason === undefined) continue
    if (attempted.ending !== 'done' || lost) troubles.add(reason)
    for (const one of cases)
      if (!results.has(one)) results.set(one, {test: one.id, outcome: 'not run', reason})
  }

  const trouble = [...troubles].join('; ')
  return {
    language: 'typescript',
    runtime,
    program: context.hash,
    results: cases.map((one) => results.get(one) ?? {test: one.id, outcome: 'not run', reason: 'no result'}),
    ...(trouble && {trouble})
  }
}

function runtimeOf(): Run['runtime'] {
  return {name: 'Node', version: process.versions.node}
}

function jobOf({kind, path, vector}: TestCase, work: string): JobCase {
  return {kind, path: `${work}/${path}`, ...(vector !== undefined && {vector})}
}

/** For a case: the same on every machine. */
const fixed = {NODE_ENV: 'test', NO_COLOR: '1', TZ: 'UTC', LC_ALL: 'C'}
