import {relative, sep} from 'node:path'
import {render} from '../../../core/model/artifact.ts'
import {lineStartsOf} from '../../../core/model/line-starts.ts'
import type {Program} from '../../../core/model/code.ts'
import type {Problem} from '../../../core/model/findings.ts'

/** What pyright prints with `--outputjson`, as far as we read it. */
interface Report {
  readonly generalDiagnostics: readonly Diagnostic[]
}

interface Diagnostic {
  readonly file: string
  readonly severity: string
  readonly message: string
  readonly rule?: string
  /** From 0, in UTF-16 units; absent for what is wrong with a whole file. */
  readonly range?: {readonly start: Position; readonly end: Position}
}

interface Position {
  readonly line: number
  readonly character: number
}

/** The problems of a program's files that a report tells of; nothing where it is no report. */
export function problemsOf(output: string, program: Program, folder: string): readonly Problem[] | undefined {
  const report = reportOf(output)
  const artifacts = new Map(program.artifacts.map((artifact) => [artifact.path, artifact]))

  return report?.generalDiagnostics.flatMap(({file, severity, message, rule = 'syntax', range}) => {
    const path = relative(folder, file).replaceAll(sep, '/')
    const artifact = artifacts.get(path)
    if (!artifact) return []
    const text = render(artifact)
    return {
      path,
      start: range ? offsetOf(text, range.start) : 0,
      end: range ? offsetOf(text, range.end) : 0,
      code: `python/${rule}` as const,
      severity: severity === 'error' ? ('error' as const) : ('warning' as const),
      message: message.replace(/\s*\n\s*/gu, ': ').trim()
    }
  })
}

function reportOf(output: string): Report | undefined {
  try {
    const report = JSON.parse(output) as Partial<Report> | null
    return Array.isArray(report?.generalDiagnostics) ? (report as Report) : undefined
  } catch {
    return undefined
  }
}

function offsetOf(text: string, {line, character}: Position): number {
  const start = lineStartsOf(text)[line]
  return start === undefined ? text.length : Math.min(text.length, start + character)
}
