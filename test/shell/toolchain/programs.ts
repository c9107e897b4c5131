import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Segment} from '../../../tools/core/model/artifact.ts'
import type {CodeArtifact, Program, TestCase} from '../../../tools/core/model/code.ts'
import type {Project} from '../../../tools/core/model/project.ts'
import type {Context} from '../../../tools/shell/toolchain/toolchain.ts'

/** A project whose TypeScript lies in `reference/typescript` and is imported as `gateway`. */
export const project: Project = {
  title: 'Test',
  sources: ['pep'],
  reference: 'reference',
  site: {},
  reports: [],
  rules: {},
  languages: {
    typescript: {root: 'reference/typescript', packages: {gateway: 'index.ts'}, versions: [], schemas: {}},
    json: {root: 'reference/vectors', packages: {}, versions: [], schemas: {}}
  }
}

const file = 'pep/test.md'

/** An artifact all of whose text an author wrote, in one place. */
export function artifact(path: string, text: string, options: Partial<CodeArtifact> = {}): CodeArtifact {
  const segments = [{text, origin: {file, start: 100, end: 100 + text.length}}]
  return {path, language: 'typescript', role: 'reference', errors: [], segments, ...options}
}

/** Text that the tool made up for a directive. */
export function madeUp(text: string): Segment {
  return {text, origin: {file, start: 0, end: text.length === 7 ? 8 : 7}}
}

/** The module of a test as the tool writes it, with this body. */
export function testModule(id: string, body: string, imports = ''): CodeArtifact {
  const origin = {file, start: 100, end: 100 + body.length}
  const head = `import type {ExpectStatic} from 'vitest'\n${imports}export async function run({expect, vector}: {expect: ExpectStatic; vector: unknown}): Promise<void> {\n`
  const segments = [madeUp(head), {text: body, origin}, madeUp('\n}\n')]
  return {path: `test/typescript/${id}.ts`, language: 'typescript', role: 'test', errors: [], segments}
}

export function testCase(id: string, options: Partial<TestCase> = {}): TestCase {
  const path = `${options.kind === 'example' ? 'example' : 'test'}/typescript/${id}.ts`
  const span = {file, start: 0, end: 0}
  return {id, language: 'typescript', kind: 'test', title: id, clauses: [], path, span, ...options}
}

export function programOf(artifacts: readonly CodeArtifact[], cases: readonly TestCase[] = []): Program {
  return {language: 'typescript', artifacts, cases}
}

/** The tool's own folder, whose installed packages a program may use. */
export const ownRoot = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/** A context for what asks its host for nothing but where the project is. */
export function contextAt(root: string, options: Partial<Context> = {}): Context {
  const host = {root} as Context['host']
  return {host, project, hash: 'hash', work: 'dist/work', ...options}
}
