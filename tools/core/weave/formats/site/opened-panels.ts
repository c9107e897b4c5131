import type {Document} from '../../../model/document.ts'
import {lineAt, lineStartsOf} from '../../../model/line-starts.ts'
import {writeDetails} from './clause-details.ts'
import type {NamedPlace} from './clause-facts.ts'
import {editAddress} from './edit-address.ts'
import type {ClauseEvidence} from './evidence.ts'
import type {OpenedPanel} from './evidence-script.ts'
import {linksOf} from './links.ts'
import type {SiteOutline} from './outline.ts'
import {sourcePageOf} from './page-of.ts'

/** What the panels of a document's clauses are written from. */
export interface Opening {
  readonly document: Document
  readonly outline: SiteOutline
  /** For the document's own clauses. */
  readonly evidence: ReadonlyMap<string, ClauseEvidence>
  /** Members of the API that implement a clause. */
  readonly apiOf: (clause: string) => readonly NamedPlace[]
  /** Where a source is edited, an address with `{file}` in it. */
  readonly edit: string | undefined
}

/** What the panels of a document say once they are opened, as the page says it that the document is on. */
export function openedPanels({document, outline, evidence, apiOf, edit}: Opening): readonly OpenedPanel[] {
  const {file, text, clauses} = document
  const links = linksOf(outline.documents.get(file)?.page ?? 'index.html', outline, () => undefined)
  const lines = lineStartsOf(text)

  return clauses.flatMap(({id, span}): readonly OpenedPanel[] => {
    const known = evidence.get(id)
    if (!known) return []
    const line = lineAt(lines, span.start) + 1
    const address = editAddress(edit, file, line)
    const source = {
      place: {page: sourcePageOf(file), anchor: `L${line}`},
      title: `${file}:${line}`,
      ...(address !== undefined && {edit: address})
    }
    return [[id, writeDetails({evidence: known, outline, links, api: apiOf(id), source})]]
  })
}
