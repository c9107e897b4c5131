import type {SiteOutline} from './outline.ts'
import type {PageOutline} from './pages.ts'

/** Pages of one kind, in a folder of the site. */
export interface SiteFolder {
  readonly title: string
  /** Such as `annex/`. */
  readonly folder: string
  /** What leads to all of them: the only page, or a list. */
  readonly path: string
  readonly pages: readonly PageOutline[]
}

/** The folders that have any page. */
export function foldersOf({pages}: SiteOutline): readonly SiteFolder[] {
  return kinds.flatMap(({title, folder}) => {
    const own = pages.filter(({path}) => path.startsWith(folder))
    const [first, second] = own
    if (!first) return []
    return [{title, folder, path: second ? `${folder}index.html` : first.path, pages: own}]
  })
}

const kinds = [
  {title: 'Annex', folder: 'annex/'},
  {title: 'Experiments', folder: 'experiments/'}
] as const
