import type {Change} from '../../core/model/plan.ts'
import {filesInput, sourceInput} from '../../core/graph/inputs.ts'
import type {Source} from '../../core/model/source.ts'
import {WriteFailure} from '../host/host.ts'
import type {Session} from './session.ts'

/**
 * Put another text in the place of each source that is to have one, and read the sources again; the files that had.
 *
 * A source that was edited since it was read is never overwritten: nothing is, then.
 */
export async function rewriteSources(
  session: Session,
  rewritten: (source: Source) => string
): Promise<readonly string[]> {
  const {store, host} = session
  const changes = store.ask(filesInput).flatMap((file): readonly Change[] => {
    const source = store.ask(sourceInput, file)
    const text = source && rewritten(source)
    if (text === undefined || text === source?.text) return []
    if (isEdited(session, file))
      throw new WriteFailure(file, 'It was edited since it was read; run the command again')
    return [{kind: 'update', path: file, content: text, executable: false}]
  })

  if (changes.length === 0) return []
  host.files.apply({changes, unchanged: 0})
  await session.refresh()
  return changes.map(({path}) => path)
}

function isEdited({store, host}: Session, file: string): boolean {
  const now = new TextDecoder('utf-8', {ignoreBOM: true}).decode(host.files.read(file))
  return now !== store.ask(sourceInput, file)?.text
}
