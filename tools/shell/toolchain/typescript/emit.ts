import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {dirname, join, parse, relative} from 'node:path'
import process from 'node:process'
import type {Program} from '../../../core/model/code.ts'
import type {Emission, EmittedFile} from '../../../core/model/emission.ts'
import {codePathOf, isModule, typesPathOf} from '../../../core/model/module-path.ts'
import {bareEnvironment} from '../bare-environment.ts'
import {endingText} from '../ending-text.ts'
import {runProcess, type Completed} from '../process.ts'
import type {Context} from '../toolchain.ts'
import {optionsIn, slashed} from './layout.ts'

/** Ten times what 1,000 chapters take, on a machine five times slower than ours. */
const limits = {milliseconds: 60_000, bytes: 10_000_000}

/**
 * Compile the published TypeScript of a program, as it lies in the work folder, to JavaScript and declarations.
 *
 * In a process of its own, so that it works while tests run. What the types say is another task: errors of theirs stop
 * nothing here. The results go to a folder for temporary files, wherever the code imports from.
 */
export async function emit(
  {artifacts}: Program,
  {host, project, work, signal}: Pick<Context, 'host' | 'project' | 'work' | 'signal'>
): Promise<Emission> {
  const paths = artifacts.filter(({role}) => role === 'reference').map(({path}) => path)
  const modules = paths.filter(isModule)
  if (modules.length === 0) return {files: []}
  const place = {root: slashed(host.root), work: `${slashed(host.root)}/${work}`}
  const folder = mkdtempSync(join(tmpdir(), 'specloom-emit-'))

  try {
    const output = join(folder, 'output')
    const config = join(folder, 'tsconfig.json')
    const compilerOptions = {
      ...optionsIn(project, place),
      ...{noEmit: false, noCheck: true, declaration: true, sourceMap: true},
      ...{rewriteRelativeImportExtensions: true, newLine: 'lf'},
      ...{rootDir: parse(host.root).root, outDir: output}
    }
    mkdirSync(output)
    writeFileSync(
      config,
      JSON.stringify({compilerOptions, files: modules.map((path) => `${place.work}/${path}`)})
    )
    const completed = await runProcess({
      file: process.execPath,
      arguments: [compilerPath(), '-p', config, '--pretty', 'false'],
      directory: folder,
      environment: bareEnvironment(host.environment),
      limits,
      ...(signal && {signal})
    })

    const messages = completed.output.split('\n')
    const below = join(output, relative(parse(host.root).root, host.root), work)
    const files = modules.flatMap((path) => emittedAt(below, path, messages))
    return files.length === modules.length ? {files} : {files, trouble: troubleOf(completed, messages)}
  } catch (error) {
    return {files: [], trouble: (error as Error).message}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function compilerPath(): string {
  return join(dirname(createRequire(import.meta.url).resolve('typescript7/package.json')), 'bin/tsc')
}

function emittedAt(folder: string, path: string, messages: readonly string[]): readonly EmittedFile[] {
  const code = textAt(join(folder, codePathOf(path)))
  const map = textAt(`${join(folder, codePathOf(path))}.map`)
  if (code === undefined || map === undefined) return []
  const {mappings} = JSON.parse(map) as {readonly mappings: string}
  const declarations = textAt(join(folder, typesPathOf(path)))
  const reason = messages.find((message) => message.includes(`${path}(`))
  return [
    {
      path,
      code: withoutMap(code),
      mappings,
      ...(declarations !== undefined && {declarations: withoutMap(declarations)}),
      ...(declarations === undefined && reason !== undefined && {reason: reason.replace(/^.*?: error /u, '')})
    }
  ]
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** The compiler's own map, and the one that the work folder's files name. */
function withoutMap(code: string): string {
  const lines = code.trimEnd().split('\n')
  while (lines.at(-1)?.startsWith('//# sourceMappingURL=')) lines.pop()
  return `${lines.join('\n')}\n`
}

function troubleOf(completed: Completed, messages: readonly string[]): string {
  const complaint = messages.find((line) => line.includes('error '))
  return (completed.ending.kind === 'exited' && complaint) || endingText(completed)
}
