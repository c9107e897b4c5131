import {spec} from '../../../core/graph/documents.ts'
import {programs} from '../../../core/graph/programs.ts'
import {selectCases} from '../../../core/graph/select.ts'
import {matrix} from '../../../core/graph/tracing.ts'
import {closestOf} from '../../../core/model/closest.ts'
import type {Spec} from '../../../core/model/spec.ts'
import {whyText} from '../../../core/weave/formats/why.ts'
import {Keeper} from '../../keep/keeper.ts'
import {allToolchains} from '../../toolchain/all.ts'
import {subjectsOf} from '../../session/subjects-of.ts'
import {whyLine} from '../../session/why-line.ts'
import type {Context} from '../context.ts'
import {exitCode} from '../exit-code.ts'
import {printableLines} from '../output/printable.ts'
import {withProgress} from '../with-progress.ts'
import {withSession} from '../with-session.ts'

export interface WhyOptions {
  readonly run: boolean
  readonly fresh?: boolean | undefined
}

/** Do everything that `spec why` does. */
export async function showChain(
  context: Context,
  id: string,
  {run: wanted, fresh = false}: WhyOptions
): Promise<void> {
  const toolchains = wanted ? allToolchains() : []

  await withSession(context, {
    toolchains,
    format: 'text',
    ...(wanted && {keeper: new Keeper(context.host, {isFresh: fresh})}),
    async run(session) {
      const {store, host} = session
      const line = whyLine(session, id)

      if (line !== undefined) {
        host.terminal.print(printableLines(line))
        return exitCode.success
      }

      const subjects = subjectsOf(session, id)

      if (!subjects) {
        host.terminal.inform(printableLines(unknown(id, store.ask(spec))))
        return exitCode.usage
      }

      const {ids, head} = subjects

      if (wanted && ids.length > 0) {
        const {clauses} = store.ask(spec)
        const answered = ids.flatMap((one) => clauses.get(one)?.answers.map(({name}) => name) ?? [])
        // A requirement is in the state that all its clauses leave it in, their code included.
        const {cases} = selectCases([...ids, ...answered], store.ask(programs), store.ask(spec))
        const tasks = cases.size > 0 ? (['check', 'run'] as const) : (['check'] as const)
        await withProgress(session, tasks, {toolchains, signal: context.signal, only: cases})
      }

      const chains = ids.map((one) => whyText(one, store.ask(matrix), store.ask(spec)) ?? '')
      host.terminal.print(printableLines([head, ...chains].filter((part) => part !== '').join('\n')))
      return exitCode.success
    }
  })
}

function unknown(id: string, {requirements, clauses, retirements}: Spec): string {
  const meant = closestOf(id, [...requirements.keys(), ...clauses.keys(), ...retirements.keys()])
  return `Unexpected id \`${id}\`, expected ${meant ? `\`${meant}\`` : 'a requirement, a clause, a test, or a line of a source or of a published file'}\n`
}
