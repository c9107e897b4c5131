import {themeInput} from '../../../core/graph/inputs.ts'
import {programs} from '../../../core/graph/programs.ts'
import {outputs} from '../../../core/graph/outputs.ts'
import {renderPlan} from '../../../core/graph/render-plan.ts'
import {matrix} from '../../../core/graph/tracing.ts'
import {findings} from '../../../core/graph/findings.ts'
import type {Keeper} from '../../keep/keeper.ts'
import {ObservedFiles} from '../../keep/observed-files.ts'
import {isRepeatable} from '../../session/kept-findings.ts'
import type {Toolchain} from '../../toolchain/toolchain.ts'
import {keepBuild} from '../build-record.ts'
import {foreseeAll, prepareAll, publishAll} from '../../publish/all.ts'
import {describe} from '../../session/describe.ts'
import {lookAhead} from '../../session/look-ahead.ts'
import {planOutputs} from '../../session/outputs.ts'
import type {Session} from '../../session/session.ts'
import {readTheme} from '../../theme.ts'
import type {Plan} from '../../../core/model/plan.ts'
import type {Context} from '../context.ts'
import type {ExitCode} from '../exit-code.ts'
import type {Format} from '../output/format-names.ts'
import {totalsText} from '../../../core/weave/formats/matrix-text.ts'
import {report, reportText} from '../report.ts'
import {runSummary} from '../run-summary.ts'
import {isBroken} from '../tangling.ts'
import {withProgress} from '../with-progress.ts'
import {withSession} from '../with-session.ts'

export interface BuildTools {
  readonly format: Format
  readonly toolchains: readonly Toolchain[]
  readonly keeper: Keeper
}

/** Build whatever there is, and keep what the next build needs to know that nothing has changed. */
export async function buildAnew(context: Context, {format, toolchains, keeper}: BuildTools): Promise<void> {
  const {host, signal} = context
  const observed = new ObservedFiles(host.files, host.hash)

  await withSession(
    {...context, host: {...host, files: observed.files}},
    {
      toolchains,
      format,
      keeper,
      async run(session) {
        if (session.isEmpty) return report(session, format)
        session.store.set(themeInput, readTheme())
        prepareAll(session, {signal})
        const judged = withProgress(session, ['check', 'run'], {toolchains, signal})
        const described = describe(session, {toolchains, signal})
        const results = new AbortController()
        const ahead = lookAhead(session, {
          toolchains,
          described,
          begin: () => foreseeAll(session, {signal}),
          signal: AbortSignal.any([signal, results.signal])
        })
        await Promise.all([judged.finally(() => results.abort()), described, ahead])
        const {code, text, again, isWhole} = await publish(session, {format, signal})
        host.terminal.print(text)
        const observations = observed.observations()
        if (observations && isWhole && isRepeatable(session.store.ask(findings))) {
          const {project} = session
          const languages = session.store.ask(programs).map(({language}) => language)
          const record = {code, text: again, languages, observations}
          await keepBuild(host, {format, project, toolchains, keeper}, record)
        }
        return code
      }
    }
  )
}

interface Options {
  readonly format: Format
  readonly signal: AbortSignal
}

interface Published {
  readonly code: ExitCode
  readonly text: string
  /** What would be said if everything were done again. */
  readonly again: string
  /** Whether everything was published that was to be. */
  readonly isWhole: boolean
}

/** A failing test stops nothing; code that cannot be put together leaves everything as it was. */
async function publish(session: Session, {format, signal}: Options): Promise<Published> {
  const {host, store} = session
  const published = await publishAll(session, {signal})
  const {plan, diagnostics: refusals} = planOutputs(
    session,
    [...store.ask(outputs), ...published.files],
    ['dist/site', 'dist/packages']
  )
  const broken = isBroken(session)
  if (!broken) host.files.apply(plan)

  const {text: said, code} = reportText(session, format, {extra: [...published.diagnostics, ...refusals]})
  const isWhole = published.diagnostics.length === 0
  if (format !== 'text') return {code, text: said, again: said, isWhole}
  const summary = `${said}${runSummary(session)}${totalsText(store.ask(matrix))}`
  if (broken) {
    const text = `${summary}Nothing was written: the code cannot be put together\n`
    return {code, text, again: text, isWhole}
  }
  const written = plan.changes.filter(({kind}) => kind !== 'delete').length
  const settled = {changes: [], unchanged: plan.unchanged + written}
  return {
    code,
    text: `${summary}${countsOf(plan)}`,
    again: `${summary}${countsOf(settled)}`,
    isWhole
  }
}

function countsOf(plan: Plan): string {
  return renderPlan(plan).split('\n').slice(-2).join('\n')
}
