import {Worker} from 'node:worker_threads'
import {join} from 'node:path/posix'
import {render} from '../../core/model/artifact.ts'
import type {Program} from '../../core/model/code.ts'
import type {Findings, Problem} from '../../core/model/findings.ts'
import type {LanguageSettings} from '../../core/model/project.ts'
import {after} from './after.ts'
import {nothing, type Toolchain} from './toolchain.ts'
import {jsonPlace} from './vectors/json-place.ts'
import type {Answer, Fault, Pair, Request} from './vectors/protocol.ts'

/** A thousand times what vectors take that no schema is hostile to. */
const limit = 10_000

export interface VectorsOptions {
  /** Milliseconds that one check may take. */
  readonly limit?: number
}

/** The JSON Schema of each kind of vectors, which the standard itself supplies, held against every vector. */
export function vectors(options: VectorsOptions = {}): Toolchain {
  let worker: Worker | undefined
  let count = 0

  return {
    name: 'vectors',
    language: 'json',
    identity: () => 'no other than the tool itself',
    async check(program, context) {
      const settings = context.project.languages[program.language]
      const {pairs, absent, unknown} = pairsOf(program, settings)
      const files = new Map(program.artifacts.map((artifact) => [artifact.path, render(artifact)]))
      const trouble = unknown.map((path) => `the settings name the schema \`${path}\`, which no block makes`)
      const answer = pairs.length > 0 ? await ask({id: ++count, files, pairs}, context.signal) : []
      if (typeof answer === 'string') trouble.push(answer)
      const faults = [...absent.map(absenceOf), ...(typeof answer === 'string' ? [] : answer)]
      const problems = faults.map((fault) => problemOf(fault, files))
      return found(context.hash, problems, trouble)
    },
    close
  }

  async function ask(request: Request, signal: AbortSignal | undefined): Promise<readonly Fault[] | string> {
    const asked = (worker ??= start())
    const answer = await answerOf(asked, request, {milliseconds: options.limit ?? limit, signal})
    if (typeof answer === 'string') await close()
    return answer
  }

  async function close(): Promise<void> {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }
}

function start(): Worker {
  const own = import.meta.url
  const file = new URL(own.endsWith('.ts') ? './vectors/worker.ts' : './vectors/worker.js', own)
  const worker = new Worker(file, {execArgv: []})
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}

interface Limits {
  readonly milliseconds: number
  readonly signal: AbortSignal | undefined
}

/** The faults, or why there are none to tell. */
function answerOf(
  worker: Worker,
  request: Request,
  {milliseconds, signal}: Limits
): Promise<readonly Fault[] | string> {
  return new Promise((resolve) => {
    const listen = ({id, faults}: Answer): void => {
      if (id === request.id) finish(faults)
    }
    const crash = ({message}: Error): void => finish(`the schemas cannot be used: ${message}`)
    const stop = (): void => finish('the check was stopped')
    const callOff = after(milliseconds, () => finish(`the schemas took more than ${milliseconds / 1000} s`))

    signal?.addEventListener('abort', stop)
    worker.on('message', listen).on('error', crash)
    worker.postMessage(request)

    function finish(answer: readonly Fault[] | string): void {
      callOff()
      signal?.removeEventListener('abort', stop)
      worker.off('message', listen).off('error', crash)
      resolve(answer)
    }
  })
}

interface Pairs {
  /** Files of vectors that have a schema. */
  readonly pairs: readonly Pair[]
  /** Those whose schema no block makes. */
  readonly absent: readonly Pair[]
  /** Schemas that no block makes, of vectors that there are not either. */
  readonly unknown: readonly string[]
}

function pairsOf({artifacts}: Program, settings: LanguageSettings | undefined): Pairs {
  const paths = new Set(artifacts.map(({path}) => path))
  const named = Object.entries(settings?.schemas ?? {}).map(([kind, path]) => ({
    vectors: join(settings?.root ?? '', `${kind}.json`),
    schema: join(settings?.root ?? '', path)
  }))
  const used = named.filter(({vectors}) => paths.has(vectors))
  return {
    pairs: used.filter(({schema}) => paths.has(schema)),
    absent: used.filter(({schema}) => !paths.has(schema)),
    unknown: named
      .filter(({vectors, schema}) => !paths.has(vectors) && !paths.has(schema))
      .map(({schema}) => schema)
  }
}

/** Told at the first vector, which is held against nothing. */
function absenceOf({vectors, schema}: Pair): Fault {
  const message = `Unexpected absence of the schema \`${schema}\`, expected a block that makes it`
  return {kind: 'bad-schema', path: vectors, pointer: [], isKey: false, message}
}

function problemOf(
  {kind, path, pointer, isKey, message}: Fault,
  files: ReadonlyMap<string, string>
): Problem {
  const place = jsonPlace(files.get(path) ?? '', pointer, isKey) ?? {start: 0, end: 1}
  return {path, ...place, code: `vectors/${kind}`, severity: 'error', message}
}

function found(program: string, problems: readonly Problem[], trouble: readonly string[]): Findings {
  const said = trouble.join('; ')
  return {
    ...nothing,
    compilations: [{tool: 'JSON Schema', language: 'json', program, problems, ...(said && {trouble: said})}]
  }
}
