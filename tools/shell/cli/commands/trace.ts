import {Command} from '@commander-js/extra-typings'
import {matrix} from '../../../core/graph/tracing.ts'
import {matrixText} from '../../../core/weave/formats/matrix-text.ts'
import {Keeper} from '../../keep/keeper.ts'
import {allToolchains} from '../../toolchain/all.ts'
import type {Context} from '../context.ts'
import {freshOption} from '../fresh-option.ts'
import {printableLines} from '../output/printable.ts'
import {report} from '../report.ts'
import {withProgress} from '../with-progress.ts'
import {withSession} from '../with-session.ts'

export const trace = (context: Context) =>
  new Command('trace')
    .description(
      'show which requirement is answered, implemented and verified, with the results of the tests'
    )
    .option('--no-run', 'show the links alone: every test is then not run')
    .addOption(freshOption())
    .action(async ({run: wanted, fresh = false}) => {
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
    })

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
