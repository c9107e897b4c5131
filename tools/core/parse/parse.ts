import type {Diagnostic} from '../model/diagnostic.ts'
import type {Document} from '../model/document.ts'
import type {Outcome} from '../model/outcome.ts'
import type {Source} from '../model/source.ts'
import {blocksOf} from './blocks/blocks.ts'
import {reportUnclosedBlocks} from './blocks/unclosed-block.ts'
import {clausesOf} from './clauses/clauses.ts'
import {retirementsOf} from './clauses/retirements.ts'
import {termsOf} from './clauses/terms.ts'
import {reportByteOrderMark} from './document/byte-order-mark.ts'
import {frontMatterOf} from './document/front-matter.ts'
import {headingsOf} from './document/headings.ts'
import {partsOf} from './document/parts.ts'
import {referencesOf} from './document/references.ts'
import {suppressionsOf} from './document/suppressions.ts'
import {exceededByTree, exceededLimit} from './limits/limits.ts'
import {experimentOf} from './requirements/experiment.ts'
import {linesOf} from './lines.ts'
import type {Reading} from './reading.ts'
import {phasesOf} from './requirements/phases.ts'
import {requirementsOf} from './requirements/requirements.ts'
import {treeOf, type Tree} from './syntax/tree.ts'

/** Read one source file; whatever it says, there is a document, and diagnostics for what it should not say. */
export function parse(source: Source): Outcome<Document> {
  const diagnostics: Diagnostic[] = []
  const reading = readingOf(source, (diagnostic) => diagnostics.push(diagnostic))
  const headings = headingsOf(reading)
  const frontMatter = frontMatterOf(reading)
  const experiment = experimentOf(reading, frontMatter)
  reportByteOrderMark(reading)
  reportUnclosedBlocks(reading)

  return {
    value: {
      file: source.file,
      text: source.text,
      tree: reading.tree,
      parts: partsOf(reading),
      frontMatter,
      headings,
      ...clausesOf(reading),
      terms: termsOf(reading),
      requirements: requirementsOf(reading),
      ...(experiment && {experiment}),
      retirements: retirementsOf(reading),
      phases: phasesOf(reading),
      blocks: blocksOf(reading, headings),
      references: referencesOf(reading),
      suppressions: suppressionsOf(reading)
    },
    diagnostics
  }
}

/** What exceeds a limit is read as one thing without meaning, so that nothing behind this stage meets it. */
function readingOf(source: Source, report: Reading['report']): Reading {
  const lines = linesOf(source.text)
  const limit = exceededLimit(source, lines)
  const {root: tree, visits, closed} = limit ? unread : treeOf(source.text)
  const exceeded = limit ?? exceededByTree(source, visits)
  if (!exceeded) return {...source, tree, visits, closed, lines, report}

  report(exceeded)
  return {...source, tree: unread.root, visits: unread.visits, closed: unread.closed, lines, report}
}

const unread: Tree = {root: {type: 'root', children: []}, visits: [], closed: new Set()}
