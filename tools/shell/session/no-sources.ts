import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Project} from '../../core/model/project.ts'
import type {Host} from '../host/host.ts'
import {defaultProject} from '../settings/project.ts'
import {settingsAbove} from '../settings/settings-above.ts'

/** What is said where there is nothing to read. */
export function noSources(host: Pick<Host, 'root' | 'files'>, project: Project): Diagnostic {
  const places = project.sources
    .map((path) => (path.endsWith('.md') ? `\`${path}\`` : `\`${path}/\``))
    .join(', ')
  return {
    code: 'source/none',
    severity: 'error',
    message: `Unexpected absence of sources, expected a file that ends in \`.md\` in ${places}${project === defaultProject ? hintFor(host) : ''}`
  }
}

function hintFor(host: Pick<Host, 'root' | 'files'>): string {
  const above = settingsAbove(host)
  return above === undefined
    ? '; `spec init` begins a standard'
    : `; the standard that this folder is in has its settings in \`${above}\`: start the command there`
}
