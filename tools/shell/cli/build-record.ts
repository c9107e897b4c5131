import type {Project} from '../../core/model/project.ts'
import type {Host} from '../host/host.ts'
import type {Keeper, Keeping} from '../keep/keeper.ts'
import {isStill, type Observations} from '../keep/observed-files.ts'
import type {Toolchain} from '../toolchain/toolchain.ts'
import type {ExitCode} from './exit-code.ts'
import type {Format} from './output/format-names.ts'

/** What a build said, and what it depended on. */
export interface BuildRecord {
  /** What it would print if it were done again. */
  readonly text: string
  readonly code: ExitCode
  /** The languages that there is code in. */
  readonly languages: readonly string[]
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
  const known = surroundings.keeper.get(keepingOf(host, surroundings)) as Kept | undefined
  if (!known || !isStill(known.observations, host.files, host.hash)) return undefined
  const identities = await identitiesFor(known.languages, host, surroundings)
  return identities === known.identities ? known : undefined
}

/** Remember a build for the next one. */
export async function keepBuild(host: Host, surroundings: Surroundings, record: BuildRecord): Promise<void> {
  const identities = await identitiesFor(record.languages, host, surroundings)
  surroundings.keeper.set(keepingOf(host, surroundings), {...record, identities} satisfies Kept)
}

interface Kept extends BuildRecord {
  /** Of the toolchains of those languages. */
  readonly identities: string
}

function keepingOf({today, terminal}: Host, {format, project}: Surroundings): Keeping {
  return {name: 'build', key: [{...project, today}, format, terminal.colour, terminal.columns]}
}

async function identitiesFor(
  languages: readonly string[],
  host: Host,
  {project, toolchains, keeper}: Surroundings
): Promise<string> {
  const identities = toolchains
    .filter(({language}) => languages.includes(language))
    .map(async ({name, identity}) => [name, (await identity?.({host, project, keeper})) ?? null])
  return JSON.stringify(await Promise.all(identities))
}
