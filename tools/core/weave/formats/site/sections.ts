import type {SiteOutline} from './outline.ts'
import type {SiteSection} from './page.ts'

/** The parts of a site that each page leads to. */
export function sectionsOf({pages}: SiteOutline, hasApi: boolean): readonly SiteSection[] {
  const firstIn = (folder: string) => pages.find(({path}) => path.startsWith(folder))
  const annex = firstIn('annex/')
  const experiment = firstIn('experiments/')

  return [
    {title: 'Standard', path: 'index.html'},
    ...(pages.some(({path}) => path === 'requirements.html')
      ? [{title: 'Requirements', path: 'requirements.html'}]
      : []),
    {title: 'Matrix', path: 'matrix.html'},
    ...(hasApi ? [{title: 'API', path: 'api/index.html', folder: 'api/'}] : []),
    ...(annex ? [{title: 'Annex', path: annex.path, folder: 'annex/'}] : []),
    ...(experiment ? [{title: 'Experiments', path: experiment.path, folder: 'experiments/'}] : [])
  ]
}
