import {diagnostics} from '../../core/graph/diagnostics.ts'
import {fix} from '../../core/check/fix.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import {lineAt, lineStartsOf} from '../../core/model/line-starts.ts'
import type {Source} from '../../core/model/source.ts'
import {rewriteSources} from './rewrite-sources.ts'
import type {Session} from './session.ts'

/** One fix rarely uncovers another; as many rounds as ESLint allows end what two rules would undo for each other. */
const mostRounds = 10

/** What was mended, and in which line as it was then. */
export interface Mended {
  readonly file: string
  readonly line: number
  readonly title: string
}

/** Apply every safe fix to the sources, until none is left. */
export async function fixSources(session: Session): Promise<readonly Mended[]> {
  const {store} = session
  const mended: Mended[] = []

  for (let round = 0; round < mostRounds; round += 1) {
    const {kept} = store.ask(diagnostics)
    const changed = await rewriteSources(session, (source) => {
      const fixed = fix(source, kept)
      mended.push(...fixed.applied.map((one) => mendedOf(one, source)))
      return fixed.text
    })

    if (changed.length === 0) break
  }

  return mended
}

function mendedOf({fix: applied, span}: Diagnostic, {file, text}: Source): Mended {
  const line = lineAt(lineStartsOf(text), span?.start ?? 0) + 1
  return {file, line, title: applied?.title ?? ''}
}
