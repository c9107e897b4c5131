import {diagnostics} from '../../core/graph/diagnostics.ts'
import {filesInput, sourceInput} from '../../core/graph/inputs.ts'
import {fix} from '../../core/check/fix.ts'
import type {Change} from '../../core/model/plan.ts'
import type {Session} from './session.ts'

/** One fix rarely uncovers another; as many rounds as ESLint allows end what two rules would undo for each other. */
const mostRounds = 10

/** Apply every safe fix to the sources, until none is left; how many were applied. */
export async function fixSources(session: Session): Promise<number> {
  const {store, host} = session
  let applied = 0

  for (let round = 0; round < mostRounds; round += 1) {
    const {kept} = store.ask(diagnostics)
    const changes = store.ask(filesInput).flatMap((file): readonly Change[] => {
      const source = store.ask(sourceInput, file)
      if (!source) return []
      const fixed = fix(source, kept)
      applied += fixed.applied.length
      return fixed.text === source.text
        ? []
        : [{kind: 'update', path: file, text: fixed.text, executable: false}]
    })

    if (changes.length === 0) break
    host.files.apply({changes, unchanged: 0})
    await session.refresh()
  }

  return applied
}
