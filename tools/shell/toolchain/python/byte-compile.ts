import {join, sep} from 'node:path'
import {render} from '../../../core/model/artifact.ts'
import type {CodeArtifact, Program} from '../../../core/model/code.ts'
import type {Compilation, Problem} from '../../../core/model/findings.ts'
import {isSince} from './interpreters.ts'
import type {Context} from '../toolchain.ts'
import type {Interpreter} from './find-interpreters.ts'
import {offsetOf} from './offset-of.ts'
import {sealedEnvironment} from './sealed-environment.ts'
import {workThrough, type Answer} from './worker.ts'

/** Compiling takes milliseconds for thousands of lines. */
const limits = {milliseconds: 20_000, bytes: 4_000_000}

/** Have one interpreter compile every file of a program that it is new enough for. */
export async function byteCompile(
  program: Program,
  context: Context,
  {executable, version}: Interpreter
): Promise<Compilation> {
  const artifacts = program.artifacts.filter(
    ({language, since}) => language === program.language && isSince(version, since)
  )
  const folder = join(context.host.root, context.work)
  const {answers, trouble} = await workThrough({
    interpreter: executable,
    script: 'compiler.py',
    directory: folder,
    environment: sealedEnvironment(context.host.environment),
    shared: {},
    items: artifacts.map(({path, role}) => ({file: join(folder, path), generated: role === 'test'})),
    limits,
    deaths: 5,
    ...(context.signal && {signal: context.signal})
  })

  return {
    tool: `CPython ${version}`,
    language: program.language,
    program: context.hash,
    problems: artifacts.flatMap((artifact, at) => problemsIn(artifact, answers[at], {version, folder})),
    ...(trouble !== undefined && {trouble})
  }
}

interface Complaint {
  readonly severity: 'error' | 'warning'
  readonly name: string
  readonly message: string
  readonly line?: number | null
  readonly column?: number | null
  readonly end?: number | null
}

interface Circumstances {
  readonly version: string
  readonly folder: string
}

function problemsIn(
  artifact: CodeArtifact,
  answer: Answer | undefined,
  found: Circumstances
): readonly Problem[] {
  if (answer === undefined) return []
  const complaints: readonly Complaint[] =
    answer.kind === 'answered'
      ? (answer.value as readonly Complaint[])
      : [{severity: 'error', name: 'crash', message: answer.reason}]
  return complaints.map((complaint) => problemOf(artifact, complaint, found))
}

function problemOf(artifact: CodeArtifact, complaint: Complaint, {version, folder}: Circumstances): Problem {
  const text = render(artifact)
  const unit = version.startsWith('2.') ? 'bytes' : 'characters'
  const line = complaint.line ?? 1
  const start = offsetOf(text, {line, unit, ...(complaint.column != null && {column: complaint.column})})
  const end = complaint.end == null ? start : offsetOf(text, {line, unit, column: complaint.end})

  return {
    path: artifact.path,
    start,
    end: Math.max(start, end),
    code: `python/${complaint.name}`,
    severity: complaint.severity,
    message: complaint.message
      .replaceAll(folder + sep, '')
      .replace(/\s+/gu, ' ')
      .trim()
  }
}
