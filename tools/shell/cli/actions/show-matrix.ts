import {matrix} from '../../../core/graph/tracing.ts'
import {matrixText} from '../../../core/weave/formats/matrix-text.ts'
import {Keeper} from '../../keep/keeper.ts'
import {allToolchains} from '../../toolchain/all.ts'
import type {Context} from '../context.ts'
import {printableLines} from '../output/printable.ts'
import {report} from '../report.ts'
import {withProgress} from '../with-progress.ts'
import {withSession} from '../with-session.ts'

export interface TraceOptions {
  readonly run: boolean
  readonly fresh?: boolean | undefined
}

/** Do everything that `spec trace` does. */
export async function showMatrix(
  context: Context,
  {run: wanted, fresh = false}: TraceOptions
): Promise<void> {
  const toolchains = wanted ? allToolchains() : []

  await withSession(context, {
    toolchains,
    format: 'text',
    ...(wanted && {keeper: new Keeper(context.host, {isFresh: fresh})}),
    async run(session) {
      const {store, host} = session

      if (wanted) {
        await withProgress(session, ['check', 'run'], {toolchains, signal: context.signal})
      }

      host.terminal.print(printableLines(matrixText(store.ask(matrix))))
      return report(session, 'text', {stages: tracing})
    }
  })
}

/** What keeps the matrix from being true. */
const tracing: ReadonlySet<string> = new Set([
  'source',
  'parse',
  'link',
  'tangle',
  'test',
  'example',
  'report',
  'toolchain'
])
