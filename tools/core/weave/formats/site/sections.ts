import {foldersOf} from './folders.ts'
import type {SiteOutline} from './outline.ts'
import type {SiteSection} from './page.ts'

/** The parts of a site that each page leads to. */
export function sectionsOf(outline: SiteOutline, hasApi: boolean): readonly SiteSection[] {
  return [
    {title: 'Standard', path: 'index.html'},
    ...(outline.pages.some(({path}) => path === 'requirements.html')
      ? [{title: 'Requirements', path: 'requirements.html'}]
      : []),
    {title: 'Matrix', path: 'matrix.html', folder: 'matrix/'},
    ...(hasApi ? [{title: 'API', path: 'api/index.html', folder: 'api/'}] : []),
    ...foldersOf(outline).map(({title, path, folder}) => ({title, path, folder}))
  ]
}
