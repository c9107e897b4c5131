import {Command} from '@commander-js/extra-typings'
import {fixSources} from '../../session/fix-sources.ts'
import {checkers, quickCheckers} from '../../toolchain/all.ts'
import type {Context} from '../context.ts'
import {formatOption} from '../format-option.ts'
import {report} from '../report.ts'
import {withSession} from '../with-session.ts'

export const check = (context: Context) =>
  new Command('check')
    .description('find every problem, and write no output')
    .option('--all', 'ask the checkers of every language, not only the quick ones')
    .option('--fix', 'mend in the sources what is safe to mend')
    .addOption(formatOption())
    .action(async ({all, fix, format}) => {
      const toolchains = all ? checkers() : quickCheckers()

      await withSession(context, {
        toolchains,
        format,
        async run(session) {
          if (fix) session.host.terminal.inform(`Mended ${await fixSources(session)} places\n`)
          if (all) session.writeWork()
          await session.send({task: 'check', toolchains, signal: context.signal})
          return report(session, format)
        }
      })
    })
