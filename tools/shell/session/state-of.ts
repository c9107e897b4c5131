import {filesInput, sourceInput} from '../../core/graph/inputs.ts'
import type {Session} from './session.ts'

/** Everything that was read: nothing has changed while the items are the same. */
export function stateOf(session: Session): readonly unknown[] {
  const {project, settingsDiagnostics, sourceDiagnostics, store} = session
  const files = store.ask(filesInput)
  return [
    project,
    JSON.stringify([settingsDiagnostics, sourceDiagnostics]),
    files,
    ...files.map((file) => store.ask(sourceInput, file))
  ]
}
