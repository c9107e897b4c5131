import {apiInput, findingsInput, hoversInput, toolchainsInput} from '../../core/graph/inputs.ts'
import {programHash, programs} from '../../core/graph/programs.ts'
import type {Program} from '../../core/model/code.ts'
import type {Findings} from '../../core/model/findings.ts'
import {kept} from '../keep/kept.ts'
import type {Context, Description, Toolchain} from '../toolchain/toolchain.ts'
import {isRepeatable} from './kept-findings.ts'
import type {Session} from './session.ts'

/** Where programs are written for tools that need a disk. */
const work = 'dist/work'

/** Have foreign tools say what readers of the code want to know, and remember it; never throws, not even when stopped. */
export async function describe(
  session: Session,
  {toolchains, signal}: {readonly toolchains: readonly Toolchain[]; readonly signal?: AbortSignal}
): Promise<void> {
  const {host, project, store, keeper} = session
  const known = store.ask(programs)

  await Promise.all(
    toolchains.map(async (toolchain) => {
      const {name, language} = toolchain
      const program = known.find((one) => one.language === language)
      if (!program || signal?.aborted) return
      const hash = store.ask(programHash, language)
      const context = {host, project, keeper, work, hash, ...(signal && {signal})}
      const description = await descriptionOf(toolchain, program, context)
      if (description && !signal?.aborted)
        remember(session, language, {name: `${name} describe`, description})
    })
  )
}

/** What a toolchain says of a program, or said before where nothing has changed that it depends on. */
async function descriptionOf(
  {name, identity: identify, describe: ask}: Toolchain,
  program: Program,
  context: Context
): Promise<Description | undefined> {
  if (!ask) return undefined
  const {keeper, hash, host, project} = context
  const {language} = program
  const identity = keeper && (await identify?.(context))
  const key = [identity, hash, host.root, work, language, project.languages[language]]
  return kept(
    identity === undefined ? undefined : keeper,
    {
      name: `${name} describe`,
      key,
      isWorth: ({findings}) => context.signal?.aborted !== true && isRepeatable(findings)
    },
    () => ask(program, context)
  )
}

function remember(
  {store}: Session,
  language: string,
  {name, description}: {readonly name: string; readonly description: Description}
): void {
  const {hovers, api, findings} = description
  if (hovers) store.set(hoversInput, hovers, language)
  if (api) store.set(apiInput, api, language)
  if (isEmpty(findings)) return
  const known = store.ask(toolchainsInput)
  if (!known.includes(name)) store.set(toolchainsInput, [...known, name].toSorted())
  store.set(findingsInput, findings, name)
}

function isEmpty({compilations, runs, missing}: Findings): boolean {
  return compilations.length + runs.length + missing.length === 0
}
