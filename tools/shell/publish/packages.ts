import {programHash} from '../../core/graph/programs.ts'
import type {Emission} from '../../core/model/emission.ts'
import {emitCode} from './packages/emit-code.ts'
import {makePackages} from './packages/make-packages.ts'
import type {Publisher} from './publisher.ts'

/** Archives that package managers install: a tarball for npm, a wheel and a source distribution for Python. */
export function packages(): Publisher {
  let begun: {readonly hash: string; readonly emission: Promise<Emission | undefined>} | undefined

  return {
    name: 'packages',
    prepare(session, context) {
      begun = {hash: session.store.ask(programHash, 'typescript'), emission: emitCode(session, context)}
      // Whoever publishes waits for it; who never does needs no answer.
      begun.emission.catch(() => undefined)
    },
    async publish(session, context) {
      const isCurrent = begun?.hash === session.store.ask(programHash, 'typescript')
      const emission = await (isCurrent ? begun?.emission : emitCode(session, context))
      const {value: files, diagnostics} = makePackages(session, {emission})
      return {files, diagnostics}
    }
  }
}
