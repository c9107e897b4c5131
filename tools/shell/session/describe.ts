import {apiInput, findingsInput, hoversInput, toolchainsInput} from '../../core/graph/inputs.ts'
import {programHash, programs} from '../../core/graph/programs.ts'
import type {Findings} from '../../core/model/findings.ts'
import type {Description, Toolchain} from '../toolchain/toolchain.ts'
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
    toolchains.map(async ({name, language, describe: ask}) => {
      const program = known.find((one) => one.language === language)
      if (!program || !ask || signal?.aborted) return
      const hash = store.ask(programHash, language)
      const description = await ask(program, {host, project, keeper, work, hash, ...(signal && {signal})})
      if (!signal?.aborted) remember(session, language, {name: `${name} describe`, description})
    })
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
