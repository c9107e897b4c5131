import {annexDepthOf} from '../../../model/pep.ts'
import type {Project} from '../../../model/project.ts'

/** The page that a document is published on, from the root of the site. */
export function pageOf(file: string, project: Project): string {
  if (file.startsWith('requirements/')) return 'requirements.html'
  if (file.startsWith('experiments/')) return `experiments/${nameOf(file, 1)}.html`
  const annex = annexDepthOf(file, project)
  return annex === undefined ? 'index.html' : `annex/${nameOf(file, annex)}.html`
}

/** The page that shows a source as it was written. */
export function sourcePageOf(file: string): string {
  return `source/${file}.html`
}

/** Where a picture beside the sources is on the site. */
export function imagePageOf(file: string): string {
  return `assets/images/${file}`
}

/** The folder or file at a depth of a path, without number and extension, as it may stand in any address. */
function nameOf(file: string, depth: number): string {
  const segment = file.split('/')[depth] ?? ''
  const name = segment
    .replace(/\.md$/u, '')
    .replace(/^\d+[-_. ]+(?=.)/u, '')
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
  // The list of all pages of a folder has the name `index`.
  return name === '' || name === 'index' ? 'page' : name
}
