import {Keeper} from '../../keep/keeper.ts'
import {loadSettings} from '../../settings/load.ts'
import {allToolchains} from '../../toolchain/all.ts'
import {lastBuild} from '../build-record.ts'
import type {Context} from '../context.ts'
import type {Format} from '../output/format-names.ts'

export interface BuildOptions {
  readonly format: Format
  readonly fresh?: boolean | undefined
}

/** Do everything that `spec build` does; where nothing has changed since the last time, say what was said then. */
export async function buildStandard(context: Context, {format, fresh = false}: BuildOptions): Promise<void> {
  const {host} = context
  const keeper = new Keeper(host, {isFresh: fresh})
  const toolchains = allToolchains()
  const {value: project, diagnostics} = await loadSettings(host)
  const known =
    diagnostics.length === 0 ? await lastBuild(host, {format, project, toolchains, keeper}) : undefined

  if (!known) {
    // Most of the tool: a build that has nothing to do does without.
    const {buildAnew} = await import('./build-anew.ts')
    return buildAnew(context, {format, toolchains, keeper})
  }

  host.terminal.print(known.text)
  host.terminal.inform('Nothing has changed since the last build; `--fresh` builds again\n')
  context.end(known.code)
}
