import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Project} from '../../core/model/project.ts'
import type {Host} from '../host/host.ts'
import {settingsFiles} from '../settings/load.ts'
import {placeOf} from '../settings/place-of.ts'
import {defaultProject} from '../settings/project.ts'

/** Sources that the settings name and that are not there; of those that nobody named, none has to be. */
export function absentSources({files}: Pick<Host, 'files'>, {sources}: Project): readonly Diagnostic[] {
  if (JSON.stringify(sources) === JSON.stringify(defaultProject.sources)) return []
  const settings = settingsFiles.find((path) => files.kind(path) !== undefined) ?? settingsFiles[0]
  const text = new TextDecoder().decode(files.read(settings))

  return sources
    .filter((path) => files.kind(path) === undefined)
    .map((path) => ({
      code: 'source/unreadable',
      severity: 'error',
      message: `Unexpected absence of \`${path}\`, expected the ${path.endsWith('.md') ? 'source' : 'folder of sources'} that the settings name`,
      span: placeOf(['sources', path], settings, text)
    }))
}
