import {apiInput, hoversInput} from '../../core/graph/inputs.ts'
import {programHash, programs} from '../../core/graph/programs.ts'
import type {Program} from '../../core/model/code.ts'
import type {Findings} from '../../core/model/findings.ts'
import {kept} from '../keep/kept.ts'
import type {Context, Description, Toolchain} from '../toolchain/toolchain.ts'
import {isRepeatable, keepingOf} from './kept-findings.ts'
import type {Session} from './session.ts'

/** Have foreign tools say what readers of the code want to know, and remember it; never throws, not even when stopped. */
export async function describe(
  session: Session,
  {toolchains, signal}: {readonly toolchains: readonly Toolchain[]; readonly signal?: AbortSignal}
): Promise<void> {
  const {host, project, store, keeper, work} = session
  const known = store.ask(programs)

  await Promise.all(
    toolchains.map(async (toolchain) => {
      const program = known.find(({language}) => language === toolchain.language)
      if (!program || signal?.aborted) return
      const hash = store.ask(programHash, program.language)
      const context = {host, project, keeper, work, hash, ...(signal && {signal})}
      const description = await descriptionOf(toolchain, program, context)
      if (!description || signal?.aborted) return
      const {hovers, api, findings} = description
      if (hovers) store.set(hoversInput, hovers, program.language)
      if (api) store.set(apiInput, api, program.language)
      if (!isEmpty(findings)) session.remember(`${toolchain.name} describe`, findings)
    })
  )
}

/** What a toolchain says of a program, or said before where nothing has changed that it depends on. */
async function descriptionOf(
  toolchain: Toolchain,
  program: Program,
  context: Context
): Promise<Description | undefined> {
  const {describe: ask} = toolchain
  if (!ask) return undefined
  const keeping = await keepingOf(toolchain, {task: 'describe', program, context})
  if (!keeping) return ask(program, context)
  const isWorth = ({findings}: Description): boolean =>
    context.signal?.aborted !== true && isRepeatable(findings)
  return kept(context.keeper, {...keeping, isWorth}, () => ask(program, context))
}

function isEmpty({compilations, runs, missing}: Findings): boolean {
  return compilations.length + runs.length + missing.length === 0
}
