import type {Artifact} from '../model/artifact.ts'
import {hoverScript} from '../weave/formats/site/hovers/hover-script.ts'
import {hoverTexts} from './hovering.ts'
import {siteOutline} from './site.ts'
import {codeMarks} from './site-links.ts'
import {query} from './store.ts'

/** By path of a page from the root of the site; none for a page without such names. */
const pageScript = query('page script', (ask, path): Artifact | undefined => {
  const {files = []} = ask(siteOutline).pages.find((page) => page.path === path) ?? {}
  const marks = files.flatMap((file) => [...ask(codeMarks, file).values()])
  return marks.length > 0 ? hoverScript(path, marks, ask(hoverTexts)) : undefined
})

/** What pages say of the names in their code, a script a page. */
export const hoverScripts = query('hover scripts', (ask): readonly Artifact[] =>
  ask(siteOutline).pages.flatMap(({path}) => ask(pageScript, path) ?? [])
)
