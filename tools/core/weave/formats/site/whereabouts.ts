import type {Document} from '../../../model/document.ts'
import {lastUpTo} from '../../../model/last-up-to.ts'
import type {Heading} from './contents.ts'
import type {SiteOutline} from './outline.ts'
import type {PageOutline} from './pages.ts'

/** What tells things of one name apart: on which page and in which section they are, such as `The Store › Reading`. */
export interface Whereabouts {
  /** Of what is written at a place of a document. */
  readonly at: (file: string, place: number) => string
  /** Of each heading of a page: the page, and the section that it is a part of. */
  readonly ofHeadings: (page: PageOutline) => readonly string[]
}

export function whereaboutsOf(documents: readonly Document[], outline: SiteOutline): Whereabouts {
  const pages = new Map(outline.pages.map((page) => [page.path, page]))
  const byFile = new Map(
    documents.map(({file, headings}) => {
      const known = outline.documents.get(file)
      const sections = headings.flatMap(({span}, at) => {
        const heading = known?.headings[at]
        return heading ? [{start: span.start, title: heading.title}] : []
      })
      return [file, {page: known && pages.get(known.page), sections}]
    })
  )

  return {
    at(file, place) {
      const {page, sections = []} = byFile.get(file) ?? {}
      return joined(page, lastUpTo(place, sections, ({start}) => start)?.title)
    },
    ofHeadings(page) {
      const open: Heading[] = []
      return page.headings.map((heading) => {
        while (open.length > 0 && open.at(-1)!.depth >= heading.depth) open.pop()
        const parent = open.at(-1)
        open.push(heading)
        return joined(page, parent?.title)
      })
    }
  }
}

/** The page of the standard goes without saying where a section is known. */
function joined(page: PageOutline | undefined, section: string | undefined): string {
  const title = page?.title ?? ''
  if (section === undefined || section === title) return title
  return page === undefined || page.path === 'index.html' ? section : `${title} › ${section}`
}
