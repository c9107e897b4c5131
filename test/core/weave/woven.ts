import {render, type Artifact} from '../../../tools/core/model/artifact.ts'
import type {Diagnostic} from '../../../tools/core/model/diagnostic.ts'
import type {Project} from '../../../tools/core/model/project.ts'
import {outlineOf} from '../../../tools/core/weave/formats/pep/outline.ts'
import {weaveDocument} from '../../../tools/core/weave/formats/pep/weave-document.ts'
import {weavePep} from '../../../tools/core/weave/formats/pep/weave-pep.ts'
import {plainProject} from '../../support/project.ts'
import {specFrom} from '../../support/spec-from.ts'

export const pepProject: Project = {...plainProject, pep: {number: 9999, text: 'pep', annex: ['annex']}}

export const pepHeader = `---
PEP: 9999
Title: A Title
Author: A Person <a@example.org>
Status: Draft
Type: Standards Track
Created: 01-Jan-2026
---
`

/** What a PEP of these files, or of one document, becomes. */
export interface Woven {
  readonly artifact: Artifact
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
}

export function woven(source: string | Readonly<Record<string, string>>): Woven {
  const files = typeof source === 'string' ? {'pep/10-text.md': source} : source
  const {value: spec} = specFrom(files)
  const outline = outlineOf(spec, pepProject)
  const outcomes = spec.documents
    .filter(({file}) => outline.places.has(file))
    .map((document) => weaveDocument(document, outline))
  const artifact = weavePep(
    outcomes.map(({value}) => value),
    pepProject
  )
  return {artifact, text: render(artifact), diagnostics: outcomes.flatMap(({diagnostics}) => diagnostics)}
}
