import {join, relative, sep} from 'node:path'
import {render} from '../../../core/model/artifact.ts'
import type {Program, TestCase} from '../../../core/model/code.ts'
import type {Place, Run, TestResult} from '../../../core/model/findings.ts'
import {difference} from '../difference.ts'
import {isSince} from './interpreters.ts'
import type {Limits} from '../process.ts'
import type {Context} from '../toolchain.ts'
import type {Interpreter} from './find-interpreters.ts'
import {importPaths} from './import-paths.ts'
import {offsetOf} from './offset-of.ts'
import {reportOf, type Frame} from './report.ts'
import {sealedEnvironment} from './sealed-environment.ts'
import {workThrough, type Answer} from './worker.ts'

export interface RunLimits extends Limits {
  readonly deaths: number
}

/** Run the cases of a program that one interpreter is new enough for. */
export async function runCases(
  program: Program,
  context: Context,
  {interpreter: {executable, version}, limits}: {interpreter: Interpreter; limits: RunLimits}
): Promise<Run> {
  const cases = casesFor(program, context, version)
  const folder = join(context.host.root, context.work)
  const settings = context.project.languages[program.language]
  const runtime = {name: 'CPython', version}
  const {answers, trouble} = await workThrough({
    interpreter: executable,
    script: 'runner.py',
    directory: folder,
    environment: sealedEnvironment(context.host.environment),
    shared: {
      root: folder + sep,
      bytes: limits.bytes,
      paths: (settings ? importPaths(settings) : []).map((path) => join(folder, path))
    },
    items: cases.map(({path, kind, vector}) => ({
      file: join(folder, path),
      kind,
      ...(vector !== undefined && {vector})
    })),
    // What gets past `sys.stdout` counts for the whole process.
    limits: {...limits, bytes: limits.bytes * 16},
    deaths: limits.deaths,
    ...(context.signal && {signal: context.signal}),
    progress: (done) => context.progress?.({runtime: `CPython ${version}`, done, total: cases.length})
  })
  const placeOf = placesIn(program, folder)

  return {
    language: program.language,
    runtime,
    program: context.hash,
    results: cases.map((testCase, at) => resultOf(testCase, answers[at], {placeOf, folder, trouble})),
    ...(trouble !== undefined && {trouble})
  }
}

/** Those that a version is new enough for, and that are asked for. */
export function casesFor(
  program: Program,
  {only}: Pick<Context, 'only'>,
  version: string
): readonly TestCase[] {
  return program.cases.filter(
    ({id, language, since}) =>
      language === program.language && isSince(version, since) && (only?.has(id) ?? true)
  )
}

interface Reading {
  readonly placeOf: (frame: Frame) => Place | undefined
  /** Not to be told: it is another on every machine. */
  readonly folder: string
  readonly trouble: string | undefined
}

function resultOf(
  {id, output}: TestCase,
  answer: Answer | undefined,
  {placeOf, folder, trouble}: Reading
): TestResult {
  if (answer === undefined)
    return {test: id, outcome: 'not run', ...(trouble !== undefined && {reason: trouble})}
  if (answer.kind === 'died') return {test: id, outcome: 'failed', reason: answer.reason}

  const report = reportOf(answer.value)
  if (!report) return {test: id, outcome: 'failed', reason: 'it gave no result that can be read'}
  const printed = report.output === undefined ? {} : {output: report.output}
  const surprise =
    report.outcome === 'passed' && output !== undefined ? difference(output, report.output ?? '') : undefined
  if (surprise !== undefined)
    return {test: id, outcome: 'failed', reason: surprise, isMisprint: true, ...printed}

  const trace = report.trace?.map(placeOf).filter((place) => place !== undefined) ?? []
  return {
    test: id,
    outcome: report.outcome,
    ...(report.reason !== undefined && {reason: report.reason.replaceAll(folder + sep, '')}),
    ...(trace.length > 0 && {trace}),
    ...printed
  }
}

function placesIn({artifacts}: Program, folder: string): Reading['placeOf'] {
  const texts = new Map(artifacts.map((artifact) => [artifact.path, artifact]))

  return ({file, line, column}) => {
    const path = relative(folder, file).replaceAll(sep, '/')
    const artifact = texts.get(path)
    if (!artifact) return undefined
    const position = {line: line ?? 1, unit: 'bytes' as const, ...(column !== null && {column})}
    return {path, start: offsetOf(render(artifact), position)}
  }
}
