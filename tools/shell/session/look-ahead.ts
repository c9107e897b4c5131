import {setImmediate} from 'node:timers/promises'
import {documents} from '../../core/graph/documents.ts'
import {highlighted} from '../../core/graph/site.ts'
import type {Session} from './session.ts'

/** Answer what needs no finding while foreign tools look for some, a document at a time so that nobody waits for long. */
export async function lookAhead({store}: Session, signal: AbortSignal): Promise<void> {
  for (const {file} of store.ask(documents)) {
    await setImmediate()
    if (signal.aborted) return
    store.ask(highlighted, file)
  }
}
