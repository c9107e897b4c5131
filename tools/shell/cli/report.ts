import {diagnostics} from '../../core/graph/diagnostics.ts'
import {inOrder} from '../../core/model/diagnostic-order.ts'
import type {Session} from '../session.ts'
import {exitCode, type ExitCode} from './exit-code.ts'
import {formats, type Format} from './output/formats.ts'

/** Print everything that is known to be wrong, and say what the command ends with. */
export function report(session: Session, format: Format): ExitCode {
  const {terminal} = session.host
  const {kept, suppressed} = session.store.ask(diagnostics)
  const all = inOrder([...session.sourceDiagnostics, ...kept])
  terminal.print(formats[format](all, (file) => session.textOf(file), {colour: terminal.colour, suppressed}))
  return all.some(({severity}) => severity === 'error') ? exitCode.problems : exitCode.success
}
