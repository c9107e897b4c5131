import {diagnostics} from '../../core/graph/diagnostics.ts'
import type {Session} from '../session/session.ts'
import {stageOf} from './report.ts'

/** The stages that decide whether code can be put together and written. */
export const tangling: ReadonlySet<string> = new Set(['source', 'parse', 'tangle', 'plan'])

/** Whether something keeps the code from being what its authors mean, so that nothing may be written or deleted for it. */
export function isBroken({store, sourceDiagnostics}: Session): boolean {
  return [...sourceDiagnostics, ...store.ask(diagnostics).kept].some(
    ({severity, code}) => severity === 'error' && tangling.has(stageOf(code))
  )
}
