import {checkDocument, checkSpec} from '../check/check.ts'
import {link} from '../link/link.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Document} from '../model/document.ts'
import {parse} from '../parse/parse.ts'
import {compareFiles} from '../model/reading-order.ts'
import type {Outcome} from '../model/outcome.ts'
import type {Spec} from '../model/spec.ts'
import {filesInput, imagesInput, projectInput, sourceInput} from './inputs.ts'
import {sameContent, sameItems} from './same.ts'
import {query} from './store.ts'

/** By file. */
const parsed = query('parsed', (ask, file): Outcome<Document> => {
  return parse(ask(sourceInput, file) ?? {file, text: ''})
})

/** By file. */
export const document = query('document', (ask, file) => ask(parsed, file).value)

export const documents = query(
  'documents',
  (ask) =>
    ask(filesInput)
      .toSorted(compareFiles)
      .map((file) => ask(document, file)),
  sameItems
)

export const linked = query('linked', (ask): Outcome<Spec> => link(ask(documents)))

export const spec = query('spec', (ask) => ask(linked).value)

/** What one document says by itself, by file. */
const documentDiagnostics = query(
  'document diagnostics',
  (ask, file): readonly Diagnostic[] => {
    const {value, diagnostics} = ask(parsed, file)
    return [...diagnostics, ...checkDocument(value, ask(projectInput))]
  },
  sameContent
)

/** What the documents say, each by itself and all together. */
export const writtenDiagnostics = query('written diagnostics', (ask): readonly Diagnostic[] => [
  ...ask(documents).flatMap(({file}) => ask(documentDiagnostics, file)),
  ...ask(linked).diagnostics,
  ...checkSpec(ask(spec), ask(projectInput), ask(imagesInput))
])
