import {Keeper} from '../../keep/keeper.ts'
import {fixSources} from '../../session/fix-sources.ts'
import {checkers, quickCheckers} from '../../toolchain/all.ts'
import type {Context} from '../context.ts'
import type {Format} from '../output/format-names.ts'
import {mendedText} from '../mended-text.ts'
import {printableLines} from '../output/printable.ts'
import {packageProblems} from '../package-problems.ts'
import {report} from '../report.ts'
import {sparedText} from '../spared-text.ts'
import {uncheckedText} from '../unchecked-text.ts'
import {withSession} from '../with-session.ts'

export interface CheckOptions {
  readonly all?: true | undefined
  readonly fix?: true | undefined
  readonly format: Format
  readonly fresh?: boolean | undefined
}

/** Do everything that `spec check` does. */
export async function checkStandard(
  context: Context,
  {all, fix, format, fresh = false}: CheckOptions
): Promise<void> {
  const toolchains = all ? checkers() : quickCheckers()

  await withSession(context, {
    toolchains,
    format,
    ...(all && {keeper: new Keeper(context.host, {isFresh: fresh})}),
    async run(session) {
      if (fix) session.host.terminal.inform(printableLines(mendedText(await fixSources(session))))
      if (all) session.writeWork()
      const {host} = session
      const {signal} = context
      const checked = session.send({task: 'check', toolchains, signal})
      const [extra] = await Promise.all([packageProblems(session, {compiles: all ?? false, signal}), checked])
      host.terminal.inform(sparedText(session.spared))
      const code = report(session, format, {extra})
      host.terminal.inform(uncheckedText(session, toolchains))
      return code
    }
  })
}
