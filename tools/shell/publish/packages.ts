import type {Session} from '../session/session.ts'
import {stateOf} from '../session/state-of.ts'
import {emitCode} from './packages/emit-code.ts'
import {makePackages} from './packages/make-packages.ts'
import type {Publication, Publisher} from './publisher.ts'

/**
 * Archives that package managers install: a tarball for npm, a wheel and a source distribution for Python.
 *
 * No result of a test is in them, so that they are made while tests run.
 */
export function packages(): Publisher {
  let begun: {readonly state: readonly unknown[]; readonly made: Promise<Publication>} | undefined

  return {
    name: 'packages',
    prepare(session, context) {
      begun = {state: stateOf(session), made: make(session, context)}
      // Whoever publishes hears of it; who never does needs no answer.
      begun.made.catch(() => undefined)
    },
    publish(session, context) {
      const state = stateOf(session)
      const isCurrent = begun?.state.every((item, at) => item === state[at]) ?? false
      return begun && isCurrent ? begun.made : make(session, context)
    }
  }
}

async function make(session: Session, context: {readonly signal: AbortSignal}): Promise<Publication> {
  const emission = await emitCode(session, context)
  const {value: files, diagnostics} = makePackages(session, {emission})
  return {files, diagnostics}
}
