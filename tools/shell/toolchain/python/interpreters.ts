import type {Missing} from '../../../core/model/findings.ts'
import {compareVersions, isVersionOf} from '../../../core/model/version.ts'
import type {Keeper} from '../../keep/keeper.ts'
import {findInterpreters, type Discovery, type Interpreter} from './find-interpreters.ts'
import {interpreterFolders} from './interpreter-folders.ts'
import {sealedEnvironment} from './sealed-environment.ts'

export interface Interpreters {
  /** One for each minor version, its newest patch; oldest first. */
  readonly chosen: readonly Interpreter[]
  readonly missing: readonly Missing[]
}

/** For one interpreter to say what it is: 25 ms where it is well, seconds on a machine that is busy. */
const patience = 10_000

const minorVersion = /^\d+\.\d+/u

/** Find every CPython of this machine. */
export function discoverInterpreters(
  environment: Readonly<Record<string, string | undefined>>,
  keeper?: Keeper
): Promise<Discovery> {
  return findInterpreters({
    keeper,
    folders: interpreterFolders(environment),
    environment: sealedEnvironment(environment),
    milliseconds: patience
  })
}

/**
 * Take those that configured versions ask for; with none configured, the newest.
 *
 * `2.7` stands for every 2.7.x; `3.6+` for it and all later ones. A range is met by one interpreter within it: whoever
 * wants each of several versions lists each.
 */
export function chooseInterpreters({found, unusable}: Discovery, versions: readonly string[]): Interpreters {
  const byMinor = new Map<string, Interpreter>()

  for (const interpreter of found) {
    const minor = minorOf(interpreter.version)
    if (!byMinor.has(minor)) byMinor.set(minor, interpreter)
  }

  const newest = Array.from(byMinor.values())
  const chosen =
    versions.length === 0
      ? newest.slice(0, 1)
      : newest.filter(({version}) => versions.some((range) => isWithin(version, range)))
  const wanted = versions.filter((range) => !chosen.some(({version}) => isWithin(version, range)))

  return {
    chosen: chosen.toReversed(),
    missing: [
      ...(versions.length === 0 && chosen.length === 0 ? [missing()] : wanted.map(missing)),
      ...unusable.map(broken)
    ]
  }
}

/** Whether a version can run what needs at least another one. */
export function isSince(version: string, since: string | undefined): boolean {
  return since === undefined || isVersionOf(version, since) || compareVersions(version, since) > 0
}

function isWithin(version: string, range: string): boolean {
  return range.endsWith('+') ? isSince(version, range.slice(0, -1)) : isVersionOf(version, range)
}

function minorOf(version: string): string {
  return minorVersion.exec(version)?.[0] ?? version
}

function missing(version?: string): Missing {
  return {
    name: version === undefined ? 'CPython' : `CPython ${version}`,
    language: 'python',
    ...(version !== undefined && {version}),
    hint: 'Install it, with pyenv for instance, or put it on `PATH`'
  }
}

function broken(executable: string): Missing {
  return {
    name: executable,
    language: 'python',
    unusable: true,
    hint: 'It hangs or dies when asked for its version: mend it, or take it off `PATH`'
  }
}
