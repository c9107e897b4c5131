import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Project} from '../../core/model/project.ts'
import type {Host} from '../host/host.ts'
import {settingsFiles} from '../settings/load.ts'
import {placeOf} from '../settings/place-of.ts'
import {defaultProject} from '../settings/project.ts'

/** Sources that the settings name and that are not there; folders that are read by default may come later. */
export function absentSources({files}: Pick<Host, 'files'>, {sources}: Project): readonly Diagnostic[] {
  const settings = settingsFiles.find((path) => files.kind(path) !== undefined) ?? settingsFiles[0]
  const text = new TextDecoder().decode(files.read(settings))

  return sources
    .filter((path) => files.kind(path) === undefined && !defaultProject.sources.includes(path))
    .map((path) => ({
      code: 'source/unreadable',
      severity: 'error',
      message: `Unexpected absence of \`${path}\`, expected the ${path.endsWith('.md') ? 'source' : 'folder of sources'} that the settings name`,
      span: placeOf(['sources', path], settings, text)
    }))
}
