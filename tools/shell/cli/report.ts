import {diagnostics} from '../../core/graph/diagnostics.ts'
import {inOrder} from '../../core/model/diagnostic-order.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Session} from '../session/session.ts'
import {exitCode, type ExitCode} from './exit-code.ts'
import type {Format} from './output/format-names.ts'
import {formats} from './output/formats.ts'

export interface ReportOptions {
  /** What the command itself found, beside what is known of the standard. */
  readonly extra?: readonly Diagnostic[]
  /** The stages whose diagnostics the command is about; all of them unless it says so. */
  readonly stages?: ReadonlySet<string>
}

/** Print what is known to be wrong, and say what the command ends with. */
export function report(session: Session, format: Format, options: ReportOptions = {}): ExitCode {
  const {text, code} = reportText(session, format, options)
  session.host.terminal.print(text)
  return code
}

/** What is known to be wrong, as it is printed, and what the command ends with. */
export function reportText(
  session: Session,
  format: Format,
  {extra = [], stages}: ReportOptions = {}
): {readonly text: string; readonly code: ExitCode} {
  const {terminal} = session.host
  const {kept, suppressed} = session.store.ask(diagnostics)
  const all = inOrder([...session.sourceDiagnostics, ...kept, ...extra])
  const shown = stages ? all.filter(({code}) => stages.has(stageOf(code))) : all

  const text = formats[format](shown, (file) => session.textOf(file), {
    colour: terminal.colour && format === 'text',
    suppressed,
    notUnderstood: shown.filter(({code}) => code === 'check/not-understood').length
  })

  return {
    text,
    code: shown.some(({severity}) => severity === 'error') ? exitCode.problems : exitCode.success
  }
}

/** The first part of a code. */
export function stageOf(code: string): string {
  return code.slice(0, code.indexOf('/'))
}
