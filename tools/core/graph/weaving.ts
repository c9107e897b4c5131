import {isPepText} from '../model/pep.ts'
import type {Artifact} from '../model/artifact.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import {lineMapArtifact, lineMapOf} from '../weave/formats/pep/line-map.ts'
import {outlineOf} from '../weave/formats/pep/outline.ts'
import {weaveDocument} from '../weave/formats/pep/weave-document.ts'
import {weavePep} from '../weave/formats/pep/weave-pep.ts'
import {document, documents, spec} from './documents.ts'
import {projectInput, sourceInput} from './inputs.ts'
import {sameContent, sameItems} from './same.ts'
import {query} from './store.ts'

/** What the documents of a PEP must know of each other: an edit of prose leaves it as it is. */
const outline = query('outline', (ask) => outlineOf(ask(spec), ask(projectInput)), sameContent)

/** Files whose documents are the PEP's text, in reading order; none in a standard that is no PEP. */
const pepFiles = query(
  'PEP files',
  (ask) => {
    const project = ask(projectInput)
    const files = ask(documents).map(({file}) => file)
    return project.pep ? files.filter((file) => isPepText(file, project)) : []
  },
  sameItems
)

/** By file. */
const fragment = query('fragment', (ask, file) => weaveDocument(ask(document, file), ask(outline)))

/** The PEP itself; none in a standard that is no PEP. */
export const pep = query('PEP', (ask): Artifact | undefined => {
  const files = ask(pepFiles)
  const fragments = files.map((file) => ask(fragment, file).value)
  return files.length > 0 ? weavePep(fragments, ask(projectInput)) : undefined
})

/** The PEP, and from where each of its lines comes. */
export const pepArtifacts = query('PEP artifacts', (ask): readonly Artifact[] => {
  const artifact = ask(pep)
  if (!artifact) return []
  return [artifact, lineMapArtifact(lineMapOf(artifact, (file) => ask(sourceInput, file)?.text ?? ''))]
})

export const weaveDiagnostics = query('weave diagnostics', (ask): readonly Diagnostic[] =>
  ask(pepFiles).flatMap((file) => ask(fragment, file).diagnostics)
)
