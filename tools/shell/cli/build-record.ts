import type {Project} from '../../core/model/project.ts'
import type {Host} from '../host/host.ts'
import type {Keeper, Keeping} from '../keep/keeper.ts'
import {isStill, type Observations} from '../keep/observed-files.ts'
import type {Toolchain} from '../toolchain/toolchain.ts'
import type {ExitCode} from './exit-code.ts'
import type {Format} from './output/format-names.ts'

/** What a build said, and everything that it read and wrote. */
export interface BuildRecord {
  /** What it would print if it were done again. */
  readonly text: string
  readonly code: ExitCode
  readonly observations: Observations
}

export interface Surroundings {
  readonly format: Format
  readonly project: Project
  readonly toolchains: readonly Toolchain[]
  readonly keeper: Keeper
}

/** The last build that was done in the same way, if doing it again would read and write the same. */
export async function lastBuild(host: Host, surroundings: Surroundings): Promise<BuildRecord | undefined> {
  const known = surroundings.keeper.get(await keepingOf(host, surroundings)) as BuildRecord | undefined
  return known && isStill(known.observations, host.files, host.hash) ? known : undefined
}

/** Remember a build for the next one. */
export async function keepBuild(host: Host, surroundings: Surroundings, record: BuildRecord): Promise<void> {
  surroundings.keeper.set(await keepingOf(host, surroundings), record)
}

/** Everything that a build depends on beside the files of the project. */
async function keepingOf(host: Host, surroundings: Surroundings): Promise<Keeping> {
  const {format, project, toolchains, keeper} = surroundings
  const {today, terminal} = host
  const identities = toolchains.map(
    async ({name, identity}) => [name, (await identity?.({host, project, keeper})) ?? null] as const
  )
  const {colour, columns} = terminal
  const key = [{...project, today}, format, colour, columns, await Promise.all(identities)]
  return {name: 'build', key}
}
