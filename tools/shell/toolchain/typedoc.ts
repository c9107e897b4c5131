import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path/posix'
import {fileURLToPath} from 'node:url'
import type {Program} from '../../core/model/code.ts'
import type {Findings} from '../../core/model/findings.ts'
import {ancestorsOf} from '../keep/ancestors-of.ts'
import {installedPackages} from '../keep/installed-packages.ts'
import {bareEnvironment} from './bare-environment.ts'
import {endingText} from './ending-text.ts'
import {runProcess, type Completed, type Limits} from './process.ts'
import {nothing, type Context, type Description, type Toolchain} from './toolchain.ts'
import type {Answer, Job, JobModule} from './typedoc/protocol.ts'
import {optionsIn, slashed} from './typescript/layout.ts'

export interface TypedocOptions {
  readonly limits?: Limits
  /** The program that asks TypeDoc. */
  readonly child?: string
}

/** Ours takes 2 s; a program of a hundred thousand lines a minute. */
const patience: Limits = {milliseconds: 120_000, bytes: 100_000_000}

/** TypeDoc over the reference code in TypeScript, for the reference of its API. It reads the work folder, and runs nothing of it. */
export function typedoc({limits = patience, child = childFile()}: TypedocOptions = {}): Toolchain {
  const closing = new AbortController()

  return {
    name: 'typedoc',
    language: 'typescript',
    identity: ({host}) => installedPackages(host.root),
    async describe(program, context) {
      const modules = modulesOf(program, context)
      if (modules.length === 0) return {findings: nothing}
      const work = `${slashed(context.host.root)}/${context.work}`
      const options = optionsIn(context.project, {root: slashed(context.host.root), work})
      const lines: string[] = []
      const completed = await runProcess({
        file: process.execPath,
        arguments: [...permissions(context.host.root, work, child), child],
        directory: work,
        environment: bareEnvironment(context.host.environment),
        input: JSON.stringify({work, options, modules} satisfies Job),
        limits,
        signal: context.signal ? AbortSignal.any([context.signal, closing.signal]) : closing.signal,
        report: (line) => void lines.push(line)
      })
      return descriptionOf(answerOf(lines, completed), context)
    },
    close: () => Promise.resolve(closing.abort())
  }
}

/** What others can import, by the name that it has there. */
function modulesOf({artifacts}: Program, {project}: Context): readonly JobModule[] {
  const root = `${project.languages['typescript']?.root ?? project.reference}/`
  return artifacts
    .filter(({role, path}) => role === 'reference' && path.startsWith(root) && /\.[cm]?ts$/u.test(path))
    .map(({path}) => ({path, name: path.slice(root.length).replace(/(?:\.d)?\.[cm]?ts$/u, '')}))
}

function descriptionOf(answer: Answer, {hash}: Context): Description {
  const base = {language: 'typescript', program: hash}

  switch (answer.kind) {
    case 'read':
      return {findings: nothing, api: {...base, modules: answer.modules}}
    case 'absent':
      return {findings: {...nothing, missing: [{...absent, hint: `${absent.hint} (${answer.reason})`}]}}
    case 'failed':
      return {findings: troubled({...base, tool: 'typedoc', problems: [], trouble: answer.reason})}
  }
}

function troubled(compilation: Findings['compilations'][number]): Findings {
  return {...nothing, compilations: [compilation]}
}

function answerOf([line]: readonly string[], completed: Completed): Answer {
  const {ending} = completed
  if (line !== undefined && ending.kind === 'exited' && ending.code === 0) return JSON.parse(line) as Answer
  return {kind: 'failed', reason: endingText(completed)}
}

const absent: Findings['missing'][number] = {
  name: 'typedoc',
  language: 'typescript',
  hint: 'The site has no reference of the API. Install it: `npm install typedoc`'
}

/** It may read the program, itself and installed packages, and do nothing else. */
function permissions(root: string, work: string, child: string): readonly string[] {
  const own = dirname(dirname(dirname(dirname(slashed(child)))))
  const packages = [...ancestorsOf(slashed(root)), ...ancestorsOf(own)].map((folder) =>
    join(folder, 'node_modules')
  )
  const folders = [work, own, `${dirname(own)}/package.json`, ...packages.filter((path) => existsSync(path))]
  return ['--permission', ...Array.from(new Set(folders), (path) => `--allow-fs-read=${path}`)]
}

function childFile(): string {
  const own = import.meta.url
  return fileURLToPath(new URL(own.endsWith('.ts') ? './typedoc/child.ts' : './typedoc/child.js', own))
}
