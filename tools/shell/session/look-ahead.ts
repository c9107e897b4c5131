import {setImmediate} from 'node:timers/promises'
import {documents} from '../../core/graph/documents.ts'
import {tokens, tokensKeys} from '../../core/graph/site.ts'
import type {Session} from './session.ts'

/** Highlight code while foreign tools are at work, a block at a time so that none of them waits for an answer. */
export async function lookAhead({store}: Session, signal: AbortSignal): Promise<void> {
  const keys = store.ask(documents).flatMap(({file}) => store.ask(tokensKeys, file))

  for (const key of keys) {
    await setImmediate()
    if (signal.aborted) return
    store.ask(tokens, key)
  }
}
