import {originOf} from '../model/artifact.ts'
import type {CodeArtifact, Program, TestCase} from '../model/code.ts'
import type {Block} from '../model/block.ts'
import type {Diagnostic, Note} from '../model/diagnostic.ts'
import type {Findings, Missing, Place, Problem, Run, Runtime, TestResult} from '../model/findings.ts'
import {promisedOutputsOf} from '../model/promised-output.ts'
import type {Span} from '../model/span.ts'

/** Say what foreign tools found in a program at the places where people wrote it; `blocks` are those of the standard. */
export function locate(
  {compilations, runs, missing}: Findings,
  program: Program,
  blocks: readonly Block[]
): readonly Diagnostic[] {
  const artifacts = new Map(program.artifacts.map((artifact) => [artifact.path, artifact]))
  const cases = new Map(program.cases.map((item) => [item.id, item]))
  const isOwn = ({language}: {readonly language: string}) => language === program.language

  return [
    ...compilations
      .filter(isOwn)
      .flatMap(({tool, problems, trouble: kept}) => [
        ...(kept ? [trouble(tool, kept)] : []),
        ...problems.map((problem) => compiled(problem, artifacts))
      ]),
    ...failures(runs.filter(isOwn), {artifacts, cases, promises: promisesOf(blocks, program.language)}),
    ...missing.filter(isOwn).map(absence)
  ]
}

function compiled(
  {path, start, end, code, severity, message}: Problem,
  artifacts: ReadonlyMap<string, CodeArtifact>
): Diagnostic {
  const artifact = artifacts.get(path)
  const span = artifact && originOf(artifact, start, end)
  return {code, severity, message, ...(span && {span})}
}

interface Lookup {
  readonly artifacts: ReadonlyMap<string, CodeArtifact>
  readonly cases: ReadonlyMap<string, TestCase>
  readonly promises: ReadonlyMap<string, Span>
}

/** Where it stands what an example prints, by its id. */
function promisesOf(blocks: readonly Block[], language: string): ReadonlyMap<string, Span> {
  const places = promisedOutputsOf(blocks)
    .filter(({example}) => example.language === language)
    .map(({block, example}) => [example.id, block.info] as const)
  // The first promise is the one that is held.
  return new Map(places.toReversed())
}

/** One diagnostic for each way in which a case failed, with every runtime that it failed on. */
function failures(runs: readonly Run[], lookup: Lookup): readonly Diagnostic[] {
  const troubles = runs.flatMap(({runtime, trouble: kept}) => (kept ? [trouble(nameOf(runtime), kept)] : []))
  const ways = new Map<string, Failure>()

  for (const {runtime, results} of runs) {
    for (const result of results.filter(({outcome}) => outcome === 'failed')) {
      const key = `${result.test}\0${result.reason ?? ''}`
      const known = ways.get(key)
      if (known) known.runtimes.push(nameOf(runtime))
      else ways.set(key, {result, runtimes: [nameOf(runtime)]})
    }
  }

  return [...troubles, ...Array.from(ways.values(), (way) => failure(way, lookup))]
}

interface Failure {
  readonly result: TestResult
  readonly runtimes: string[]
}

function failure({result, runtimes}: Failure, {artifacts, cases, promises}: Lookup): Diagnostic {
  const {test, reason = 'no reason given', trace = []} = result
  const places = trace.flatMap((place) => written(place, artifacts))
  const own = cases.get(test)
  const span = places.at(-1) ?? own?.span
  const kind = own?.kind === 'example' ? 'example' : 'test'
  const promise = result.isMisprint ? promises.get(test) : undefined
  const related: readonly Note[] = [
    ...(own?.kind === 'vector' && places.length > 0 ? [{message: 'The vector', span: own.span}] : []),
    ...places.slice(0, -1).map((place) => ({message: 'Called from here', span: place})),
    ...(promise
      ? [{message: 'Promised here; `spec test --update` writes what is printed', span: promise}]
      : [])
  ]
  return {
    code: kind === 'example' ? 'example/failed' : 'test/failed',
    severity: 'error',
    message: `Unexpected failure of ${kind} \`${test}\` on ${runtimes.join(', ')}: ${reason}`,
    ...(span && {span}),
    ...(related.length > 0 && {related})
  }
}

function nameOf({name, version}: Runtime): string {
  return `${name} ${version}`
}

function written({path, start}: Place, artifacts: ReadonlyMap<string, CodeArtifact>): readonly Span[] {
  const artifact = artifacts.get(path)
  const span = artifact && originOf(artifact, start)
  return span ? [span] : []
}

/** What kept a tool from finishing. */
function trouble(tool: string, message: string): Diagnostic {
  return {code: 'toolchain/trouble', severity: 'error', message: `Unexpected end of ${tool}: ${message}`}
}

function absence({name, hint, unusable}: Missing): Diagnostic {
  return unusable
    ? {
        code: 'toolchain/unusable',
        severity: 'warning',
        message: `Unexpected silence of ${name}, nothing is run on it: ${hint}`
      }
    : {
        code: 'toolchain/missing',
        severity: 'warning',
        message: `Unexpected absence of ${name}, what needs it is not run: ${hint}`
      }
}
