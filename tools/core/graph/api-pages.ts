import type {Artifact} from '../model/artifact.ts'
import {apiIndexPage} from '../weave/formats/site/api/index-page.ts'
import {modulePage} from '../weave/formats/site/api/module-page.ts'
import {linksOf} from '../weave/formats/site/links.ts'
import {sourcePageOf} from '../weave/formats/site/page-of.ts'
import {apiOutline, commentTree, hasApi} from './api.ts'
import {document} from './documents.ts'
import {siteFrame, siteOutline, states} from './site.ts'
import {query} from './store.ts'

/** By number in the outline. */
const apiPage = query('API page', (ask, number): Artifact | undefined => {
  const outline = ask(apiOutline)
  const module = outline.modules[Number(number)]
  if (!module) return undefined
  const {language, page} = module
  const site = ask(siteOutline)
  const known = ask(states)
  return modulePage(module, {
    language,
    page,
    outline,
    types: outline.types,
    frame: ask(siteFrame),
    links: linksOf(page, site, (id) => known.get(id)),
    markdown: (comment) => ask(commentTree, comment),
    placeOf({file, block}) {
      const own = site.documents.get(file)
      const anchor = own?.blocks[block]
      const isHidden = ask(document, file).blocks[block]?.hidden === true
      return own && {page: isHidden ? sourcePageOf(file) : own.page, ...(anchor !== undefined && {anchor})}
    }
  })
})

/** The reference of the API; nothing where no tool has read the code. */
export const apiPages = query('API pages', (ask): readonly Artifact[] => {
  if (!ask(hasApi)) return []
  const outline = ask(apiOutline)
  return [
    apiIndexPage(outline, ask(siteFrame)),
    ...outline.modules.flatMap((_, at) => ask(apiPage, String(at)) ?? [])
  ]
})
