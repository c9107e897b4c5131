import type {Artifact} from '../model/artifact.ts'
import {evidenceScript} from '../weave/formats/site/evidence-script.ts'
import {openedPanels} from '../weave/formats/site/opened-panels.ts'
import {document, documents} from './documents.ts'
import {projectInput} from './inputs.ts'
import {apiLinks} from './site-links.ts'
import {evidence, siteOutline} from './site.ts'
import {query} from './store.ts'

/** By file; none for a document without clauses. */
const documentScript = query('document script', (ask, file): Artifact | undefined => {
  const known = ask(evidence, file)
  if (known.size === 0) return undefined
  const api = ask(apiLinks)
  const panels = openedPanels({
    document: ask(document, file),
    outline: ask(siteOutline),
    evidence: known,
    apiOf: (id) => api.get(id) ?? [],
    edit: ask(projectInput).site.edit
  })
  return evidenceScript(file, panels)
})

/** What the panels of clauses say once they are opened, a script a document. */
export const evidenceScripts = query('evidence scripts', (ask): readonly Artifact[] =>
  ask(documents).flatMap(({file}) => ask(documentScript, file) ?? [])
)
