import type {CodeArtifact, Program} from '../../core/model/code.ts'
import {expectErrors} from '../../core/model/expected-errors.ts'
import type {Compilation, Findings, Problem} from '../../core/model/findings.ts'
import type {Hovers} from '../../core/model/hover.ts'
import {installedPackages} from '../keep/installed-packages.ts'
import {nothing, type Context, type Toolchain} from './toolchain.ts'
import {configPath, layOut, slashed, type Place} from './typescript/layout.ts'
import type {CompilerError, CompilerHovers, Request} from './typescript/protocol.ts'
import {Compiler, type Answer} from './typescript/compiler.ts'

/** Ten times what 1,000 chapters take when cold, on a machine five times slower than ours. */
const limit = 60_000

/** What an author can do nothing about where the tool made the text up: names it declares that a test does not use. */
const unused = new Set([6133, 6138, 6192, 6196, 6198, 6199])

/** A program that needs the declarations that every program needs: most of a cold check is to read those. */
const preparation: Program = {
  language: 'typescript',
  cases: [],
  artifacts: [
    {
      path: 'preparation.ts',
      language: 'typescript',
      role: 'runner',
      errors: [],
      segments: [{text: "export type {ExpectStatic} from 'vitest'\nexport const url = new URL('a:b')\n"}]
    }
  ]
}

export interface TypescriptOptions {
  /** Milliseconds that one check may take. */
  readonly limit?: number
}

/**
 * The native compiler, over a program that is entirely in memory.
 *
 * It stays open between calls: a warm check reads again only what has changed.
 */
export function typescript(options: TypescriptOptions = {}): Toolchain {
  let compiler: Compiler | undefined

  return {
    name: 'typescript',
    language: 'typescript',
    identity: ({host}) => installedPackages(host.root),
    prepare(context) {
      const place = placeOf(context)
      compiler ??= compilerAt(place)
      const files = layOut(preparation, context.project, place)
      void compiler.ask('check', files, {milliseconds: options.limit ?? limit})
    },
    async check(program, context) {
      if (program.artifacts.length === 0) return nothing
      const place = placeOf(context)
      const answer = await ask('check', program, context)
      return answer.kind === 'checked'
        ? found(context, judge(program, place, answer.errors))
        : unanswered(answer, context)
    },
    async describe(program, context) {
      const {work} = placeOf(context)
      const paths = program.artifacts.filter(isRead).map(({path}) => `${work}/${path}`)
      if (paths.length === 0) return {findings: nothing}
      const answer = await ask({hovers: paths}, program, context)
      if (answer.kind !== 'described') return {findings: unanswered(answer, context)}
      return {findings: nothing, hovers: hoversOf(answer.hovers, {work, program: context.hash})}
    },
    async close() {
      await compiler?.close()
      compiler = undefined
    }
  }

  async function ask(task: Request['task'], program: Program, context: Context): Promise<Answer> {
    const place = placeOf(context)
    if (compiler?.setup.root !== place.work) {
      await compiler?.close()
      compiler = compilerAt(place)
    }
    const limits = {milliseconds: options.limit ?? limit, signal: context.signal}
    return compiler.ask(task, layOut(program, context.project, place), limits)
  }
}

/** The code that is shown somewhere; what calls the cases is not. */
function isRead({role, path}: CodeArtifact): boolean {
  return role !== 'runner' && /\.[cm]?ts$/u.test(path)
}

function hoversOf(
  {texts, files}: CompilerHovers,
  {work, program}: {readonly work: string; readonly program: string}
): Hovers {
  return {
    language: 'typescript',
    program,
    texts,
    files: files.map(({file, hovers}) => ({path: file.slice(work.length + 1), hovers}))
  }
}

function compilerAt(place: Place): Compiler {
  return new Compiler({root: place.work, config: configPath(place)})
}

function placeOf({host, work}: Pick<Context, 'host' | 'work'>): Place {
  const root = slashed(host.root)
  return {root, work: `${root}/${work}`}
}

function unanswered(answer: Answer, context: Context): Findings {
  if (answer.kind === 'absent') return {...nothing, missing: [missing(answer.reason)]}
  const reason = answer.kind === 'failed' ? answer.reason : 'It answered something else'
  return found(context, {problems: [], trouble: `The compiler gave no answer: ${reason}`})
}

function found(context: Context, result: Pick<Compilation, 'problems' | 'trouble'>): Findings {
  return {
    ...nothing,
    compilations: [{tool: 'typescript', language: 'typescript', program: context.hash, ...result}]
  }
}

/** Which errors are the author's, and what is wrong with the program as a whole. */
function judge(
  program: Program,
  {work}: Place,
  errors: readonly CompilerError[]
): Pick<Compilation, 'problems' | 'trouble'> {
  const artifacts = new Map(program.artifacts.map((artifact) => [`${work}/${artifact.path}`, artifact]))
  const problems = new Map<CodeArtifact, Problem[]>(program.artifacts.map((artifact) => [artifact, []]))
  const foreign = new Set<string>()

  for (const error of errors) {
    const artifact = artifacts.get(error.file ?? '')
    if (!artifact) foreign.add(`TS${error.code}: ${error.message}`)
    else if (!isOurs(error, artifact)) problems.get(artifact)?.push(problemOf(error, artifact))
  }

  const judged = Array.from(problems, ([artifact, own]) => expectErrors(artifact, own)).flat()
  return {problems: judged, ...(foreign.size > 0 ? {trouble: [...foreign].join('; ')} : {})}
}

function isOurs({code, start}: CompilerError, artifact: CodeArtifact): boolean {
  return unused.has(code) && !isCopied(artifact, start)
}

/** Whether the character at an offset was written by hand, and not made up by the tool. */
function isCopied({segments}: CodeArtifact, offset: number): boolean {
  let at = 0
  for (const {text, origin} of segments) {
    at += text.length
    if (offset < at) return origin !== undefined && origin.end - origin.start === text.length
  }
  return false
}

function problemOf({start, end, code, message}: CompilerError, {path}: CodeArtifact): Problem {
  return {path, start, end, code: `typescript/TS${code}`, severity: 'error', message}
}

function missing(reason: string): Findings['missing'][number] {
  return {
    name: 'typescript',
    language: 'typescript',
    hint: `The native compiler does not start: ${reason}. Install again with its optional dependencies: \`npm ci\``
  }
}
