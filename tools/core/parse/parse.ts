import type {Diagnostic} from '../model/diagnostic.ts'
import type {Document} from '../model/document.ts'
import type {Outcome} from '../model/outcome.ts'
import type {Source} from '../model/source.ts'
import {blocksOf} from './blocks.ts'
import {clausesOf} from './clauses.ts'
import {frontMatterOf} from './front-matter.ts'
import {headingsOf} from './headings.ts'
import {linesOf} from './lines.ts'
import {partsOf} from './parts.ts'
import {phasesOf} from './phases.ts'
import type {Reading} from './reading.ts'
import {referencesOf} from './references.ts'
import {requirementsOf} from './requirements.ts'
import {retirementsOf} from './retirements.ts'
import {suppressionsOf} from './suppressions.ts'
import {termsOf} from './terms.ts'
import {treeOf} from './tree.ts'
import {visitsOf} from './visits.ts'

/** Read one source file; whatever it says, there is a document, and diagnostics for what it should not say. */
export function parse({file, text}: Source): Outcome<Document> {
  const diagnostics: Diagnostic[] = []
  const {root: tree, closed} = treeOf(text)
  const reading: Reading = {
    file,
    text,
    tree,
    closed,
    visits: visitsOf(tree),
    lines: linesOf(text),
    report: (diagnostic) => diagnostics.push(diagnostic)
  }
  const headings = headingsOf(reading)

  return {
    value: {
      file,
      text,
      tree,
      parts: partsOf(reading),
      frontMatter: frontMatterOf(reading),
      headings,
      ...clausesOf(reading),
      terms: termsOf(reading),
      requirements: requirementsOf(reading),
      retirements: retirementsOf(reading),
      phases: phasesOf(reading),
      blocks: blocksOf(reading, headings),
      references: referencesOf(reading),
      suppressions: suppressionsOf(reading)
    },
    diagnostics
  }
}
