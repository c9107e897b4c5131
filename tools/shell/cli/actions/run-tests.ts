import {spec} from '../../../core/graph/documents.ts'
import {programs} from '../../../core/graph/programs.ts'
import {selectCases} from '../../../core/graph/select.ts'
import {closestOf} from '../../../core/model/closest.ts'
import {allToolchains} from '../../toolchain/all.ts'
import {Keeper} from '../../keep/keeper.ts'
import {updateOutputs} from '../../session/update-outputs.ts'
import type {Context} from '../context.ts'
import {exitCode} from '../exit-code.ts'
import type {Format} from '../output/format-names.ts'
import {printableLines} from '../output/printable.ts'
import {nothingRan} from '../nothing-ran.ts'
import {report} from '../report.ts'
import {runSummary} from '../run-summary.ts'
import {withProgress} from '../with-progress.ts'
import {withSession} from '../with-session.ts'

export interface TestOptions {
  readonly update?: true | undefined
  readonly format: Format
}

/** Do everything that `spec test` does. */
export async function runTests(
  context: Context,
  ids: readonly string[],
  {update, format}: TestOptions
): Promise<void> {
  const toolchains = allToolchains()

  await withSession(context, {
    toolchains,
    format,
    // Whoever asks for tests wants them run.
    keeper: new Keeper(context.host, {isFresh: true}),
    async run(session) {
      const {store, host} = session
      const known = store.ask(programs)
      const selection = selectCases(ids, known, store.ask(spec))
      const asked = ids.length > 0 ? selection.cases.size : sum(known.map(({cases}) => cases.length))

      if (selection.unknown.length > 0) {
        for (const id of selection.unknown) host.terminal.inform(printableLines(unknown(id, selection.known)))
        return exitCode.usage
      }

      if (ids.length > 0 && selection.cases.size === 0) {
        host.terminal.inform(printableLines(`Nothing was run: no test names ${ids.join(', ')}\n`))
        return exitCode.problems
      }

      await run()
      const rewritten = update ? await updateOutputs(session) : []
      // What is printed twice alike may be promised.
      if (rewritten.length > 0) await run()
      const code = report(session, format, {stages: running, extra: nothingRan(session, asked)})
      for (const file of rewritten)
        host.terminal.inform(printableLines(`Wrote what is printed into ${file}\n`))
      if (format === 'text') host.terminal.print(runSummary(session))
      return code

      async function run(): Promise<void> {
        await withProgress(session, ['run'], {
          toolchains,
          signal: context.signal,
          ...(ids.length > 0 && {only: selection.cases})
        })
      }
    }
  })
}

/** What decides whether a test is there, runs and passes. */
const running: ReadonlySet<string> = new Set(['source', 'parse', 'tangle', 'test', 'example', 'toolchain'])

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function unknown(id: string, known: ReadonlySet<string>): string {
  const meant = closestOf(id, known)
  return `Unexpected id \`${id}\`, expected ${meant ? `\`${meant}\`` : 'a clause, a requirement, a test, an example or a vector'}\n`
}
