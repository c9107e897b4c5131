import {dirname, relative} from 'node:path/posix'
import type {Program} from '../../../core/model/code.ts'
import type {LanguageSettings} from '../../../core/model/project.ts'
import {compareVersions} from '../../../core/model/version.ts'
import {importPaths} from './import-paths.ts'

export interface Placement {
  /** Where the settings are written, and where the program is, both from the project's root. */
  readonly path: string
  readonly work: string
  /** The author's own settings, from the project's root. */
  readonly own: string | undefined
}

/**
 * What pyright is told to check: the files of the program, and nothing that it would find by itself.
 *
 * Without settings of the author's the mode is `standard`: `strict` wants every type written down, which code that
 * Python 2.7 reads too can do in comments alone, and refuses those comments.
 */
export function pyrightSettings(
  program: Program,
  language: LanguageSettings,
  {path, work, own}: Placement
): string {
  const here = dirname(path)
  const version = pythonVersionOf(language.versions)
  const inWork = (file: string): string => relative(here, `${work}/${file}`)

  const settings = {
    // The modules of other packages are not looked for, so that their absence is no news.
    ...(own === undefined
      ? {typeCheckingMode: 'standard', reportMissingModuleSource: 'none'}
      : {extends: relative(here, own)}),
    ...(version !== undefined && {pythonVersion: version}),
    pythonPlatform: 'Linux',
    include: program.artifacts
      .filter(({language: id}) => id === program.language)
      .map(({path: file}) => inWork(file)),
    exclude: [],
    extraPaths: importPaths(language).map(inWork)
  }
  return `${JSON.stringify(settings, undefined, 2)}\n`
}

/** Whether any version that a project wants is one that pyright knows. */
export function isForPython3(versions: readonly string[]): boolean {
  return versions.length === 0 || versions.some((range) => range.endsWith('+') || !range.startsWith('2'))
}

/** The newest configured minor version; absent where later ones are wanted too, which leaves it to pyright. */
function pythonVersionOf(versions: readonly string[]): string | undefined {
  const exact = versions.filter((range) => /^3\.\d+(?:\.\d+)*$/u.test(range))
  if (versions.some((range) => range.endsWith('+') || range === '3')) return undefined
  return exact.toSorted(compareVersions).at(-1)?.split('.').slice(0, 2).join('.')
}
