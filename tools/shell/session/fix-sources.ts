import {diagnostics} from '../../core/graph/diagnostics.ts'
import {fix} from '../../core/check/fix.ts'
import {rewriteSources} from './rewrite-sources.ts'
import type {Session} from './session.ts'

/** One fix rarely uncovers another; as many rounds as ESLint allows end what two rules would undo for each other. */
const mostRounds = 10

/** Apply every safe fix to the sources, until none is left; how many were applied. */
export async function fixSources(session: Session): Promise<number> {
  const {store} = session
  let applied = 0

  for (let round = 0; round < mostRounds; round += 1) {
    const {kept} = store.ask(diagnostics)
    const isChanged = await rewriteSources(session, (source) => {
      const fixed = fix(source, kept)
      applied += fixed.applied.length
      return fixed.text
    })

    if (!isChanged) break
  }

  return applied
}
