import {themeInput} from '../../../core/graph/inputs.ts'
import {outputs} from '../../../core/graph/outputs.ts'
import {renderPlan} from '../../../core/graph/render-plan.ts'
import {matrix} from '../../../core/graph/tracing.ts'
import {allToolchains} from '../../toolchain/all.ts'
import {Keeper} from '../../keep/keeper.ts'
import {publishAll} from '../../publish/all.ts'
import {describe} from '../../session/describe.ts'
import {planOutputs} from '../../session/outputs.ts'
import type {Session} from '../../session/session.ts'
import {readTheme} from '../../theme.ts'
import type {Context} from '../context.ts'
import type {ExitCode} from '../exit-code.ts'
import type {Format} from '../output/format-names.ts'
import {totalsText} from '../../../core/weave/formats/matrix-text.ts'
import {report} from '../report.ts'
import {runSummary} from '../run-summary.ts'
import {isBroken} from '../tangling.ts'
import {withProgress} from '../with-progress.ts'
import {withSession} from '../with-session.ts'

export interface BuildOptions {
  readonly format: Format
  readonly fresh?: boolean | undefined
}

/** Do everything that `spec build` does. */
export async function buildStandard(context: Context, {format, fresh = false}: BuildOptions): Promise<void> {
  const toolchains = allToolchains()

  await withSession(context, {
    toolchains,
    format,
    keeper: new Keeper(context.host, {isFresh: fresh}),
    async run(session) {
      session.store.set(themeInput, readTheme())
      const {signal} = context
      const judged = withProgress(session, ['check', 'run'], {toolchains, signal})
      await Promise.all([judged, describe(session, {toolchains, signal})])
      return publish(session, {format, signal})
    }
  })
}

interface Options {
  readonly format: Format
  readonly signal: AbortSignal
}

/** A failing test stops nothing; code that cannot be put together leaves everything as it was. */
async function publish(session: Session, {format, signal}: Options): Promise<ExitCode> {
  const {host, store} = session
  const published = await publishAll(session, {signal})
  const {plan, diagnostics: refusals} = planOutputs(
    session,
    [...store.ask(outputs), ...published.files],
    ['dist/site', 'dist/packages']
  )
  const broken = isBroken(session)
  if (!broken) host.files.apply(plan)

  const code = report(session, format, {extra: [...published.diagnostics, ...refusals]})
  if (format !== 'text') return code
  host.terminal.print(runSummary(session))
  host.terminal.print(totalsText(store.ask(matrix)))
  host.terminal.print(
    broken
      ? 'Nothing was written: the code cannot be put together\n'
      : renderPlan(plan).split('\n').slice(-2).join('\n')
  )
  return code
}
