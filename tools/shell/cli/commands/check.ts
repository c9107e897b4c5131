import {Command} from '@commander-js/extra-typings'
import {Keeper} from '../../keep/keeper.ts'
import {fixSources} from '../../session/fix-sources.ts'
import {checkers, quickCheckers} from '../../toolchain/all.ts'
import type {Context} from '../context.ts'
import {formatOption} from '../format-option.ts'
import {freshOption} from '../fresh-option.ts'
import {report} from '../report.ts'
import {sparedText} from '../spared-text.ts'
import {withSession} from '../with-session.ts'

export const check = (context: Context) =>
  new Command('check')
    .description('find every problem, and write no output')
    .option('--all', 'ask the checkers of every language, not only the quick ones')
    .option('--fix', 'mend in the sources what is safe to mend')
    .addOption(formatOption())
    .addOption(freshOption())
    .action(async ({all, fix, format, fresh = false}) => {
      const toolchains = all ? checkers() : quickCheckers()

      await withSession(context, {
        toolchains,
        format,
        ...(all && {keeper: new Keeper(context.host, {isFresh: fresh})}),
        async run(session) {
          if (fix) session.host.terminal.inform(`Mended ${await fixSources(session)} places\n`)
          if (all) session.writeWork()
          const {host} = session
          await session.send({task: 'check', toolchains, signal: context.signal})
          host.terminal.inform(sparedText(session.spared))
          return report(session, format)
        }
      })
    })
