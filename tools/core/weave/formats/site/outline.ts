import type {Project} from '../../../model/project.ts'
import {pageAnchors} from './anchors.ts'
import {codePlacesOf, type CodePlaces} from './code-places.ts'
import {definitionsOf, type Definitions} from './definitions.ts'
import type {DocumentFacts, Published} from './document-facts.ts'
import {documentOutlinesOf, type DocumentOutline} from './document-outlines.ts'
import {pageOf} from './page-of.ts'
import {pagesOf, type PageOutline} from './pages.ts'
import type {Place} from './place.ts'

/**
 * Where everything is on the site.
 *
 * It says nothing of running text and of places in the sources, so that an edit of prose leaves it as it is and only one
 * document is woven again.
 */
export interface SiteOutline extends Definitions, CodePlaces {
  /** Of the standard. */
  readonly title: string
  /** In the order in which they are listed. */
  readonly pages: readonly PageOutline[]
  readonly documents: ReadonlyMap<string, DocumentOutline>
  /** By file, and by file and slug with `#` between. */
  readonly links: ReadonlyMap<string, Place>
}

/** `all` are the facts of the documents in reading order. */
export function siteOutlineOf(all: readonly DocumentFacts[], project: Project): SiteOutline {
  const published = all
    .filter(({file, retirements}) => !file.endsWith('/retired.md') || retirements > 0)
    .map((facts) => ({facts, page: pageOf(facts.file, project)}))
  const title =
    published.find(({facts, page}) => facts.title !== undefined && page === 'index.html')?.facts.title ??
    project.title

  // What others are most likely to lead to has the first choice of ids.
  const anchors = pageAnchors()
  const definitions = definitionsOf(published, anchors)
  const documents = documentOutlinesOf(published, {anchors, definitions, project, title})

  return {
    title,
    pages: pagesOf(documents, title),
    documents,
    ...definitions,
    links: linksOf(published, documents),
    ...codePlacesOf(published, documents)
  }
}

function linksOf(
  published: readonly Published[],
  documents: ReadonlyMap<string, DocumentOutline>
): ReadonlyMap<string, Place> {
  const links = new Map<string, Place>()

  for (const {facts, page} of published) {
    const headings = documents.get(facts.file)?.headings ?? []
    const [first] = headings
    // What opens a page is led to by the page.
    links.set(facts.file, {page, ...(first && first.depth > 1 && {anchor: first.id})})
    for (const [at, heading] of headings.entries()) {
      const slug = facts.headings[at]?.slug
      if (heading && slug !== undefined) links.set(`${facts.file}#${slug}`, {page, anchor: heading.id})
    }
  }

  return links
}
