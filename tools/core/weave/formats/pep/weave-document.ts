import type {Diagnostic} from '../../../model/diagnostic.ts'
import type {Document} from '../../../model/document.ts'
import type {FootnoteDefinition, Heading, RootContent} from '../../../model/markdown.ts'
import type {Outcome} from '../../../model/outcome.ts'
import {spanOf} from '../../../model/span-of.ts'
import {indent, type Line} from '../rst/line.ts'
import {joinPieces, type Piece} from '../rst/piece.ts'
import type {Surroundings} from '../rst/surroundings.ts'
import {termTargetsOf} from '../rst/targets.ts'
import {columns} from '../rst/width.ts'
import {piecesOf, writeBlocks} from '../rst/write-blocks.ts'
import {plainLineOf} from '../rst/write-paragraph.ts'
import {footnotesOf} from '../footnotes-of.ts'
import type {Fragment, Section, Title} from './fragment.ts'
import {writeHeader} from './header.ts'
import type {Outline} from './outline.ts'
import {surroundingsOf} from './surroundings-of.ts'

/** Weave one document; it depends on the others through the outline alone. */
export function weaveDocument(document: Document, outline: Outline): Outcome<Fragment> {
  const diagnostics: Diagnostic[] = []
  const place = outline.places.get(document.file)
  const surroundings = surroundingsOf(document, outline, (diagnostic) => diagnostics.push(diagnostic))
  const sections = sectionsOf(document.tree.children).map((section) =>
    writeSection(section, surroundings, place?.shift ?? 0)
  )
  const footnotes = footnotesOf(document.tree).map((note) => writeFootnote(note, surroundings))

  return {value: {header: place?.header ? writeHeader(document) : [], sections, footnotes}, diagnostics}
}

interface Nodes {
  readonly heading?: Heading
  readonly nodes: readonly RootContent[]
}

function sectionsOf(nodes: readonly RootContent[]): readonly Nodes[] {
  const starts = nodes.flatMap((node, at) => (node.type === 'heading' ? [{heading: node, at}] : []))
  const before = nodes.slice(0, starts[0]?.at ?? nodes.length)
  return [
    ...(before.length > 0 ? [{nodes: before}] : []),
    ...starts.map(({heading, at}, number) => ({heading, nodes: nodes.slice(at + 1, starts[number + 1]?.at)}))
  ]
}

function writeSection({heading, nodes}: Nodes, surroundings: Surroundings, shift: number): Section {
  const lines = writeStretches(nodes, surroundings)
  const title = heading && titleOf(heading, surroundings, shift)
  return title ? {title, lines} : {lines}
}

/** A title that a PEP can have; what has no text or stands deeper than PEP 12 allows is reported. */
function titleOf(heading: Heading, surroundings: Surroundings, shift: number): Title | undefined {
  const text = plainLineOf(heading.children, surroundings)
    .map((word) => word.text)
    .join(' ')
  const level = heading.depth + shift
  const origin = spanOf(heading, surroundings.file)

  if (text === '') {
    surroundings.report(
      {code: 'weave/cannot-express', message: 'Unexpected empty heading, expected a title'},
      heading
    )
    return undefined
  }

  if (level > deepest) {
    const message = `Unexpected heading of level ${level} in the PEP, expected at most ${deepest}`
    surroundings.report({code: 'weave/deep-heading', message}, heading)
  }

  return {level: Math.min(level, deepest), text, targets: termTargetsOf(heading, surroundings), origin}
}

/** PEP 12: no more than five levels of sections. */
const deepest = 5

/** A thematic break needs text on both sides. */
function writeStretches(nodes: readonly RootContent[], surroundings: Surroundings): readonly Line[] {
  const pieces: Piece[] = []
  let stretch: RootContent[] = []
  let waiting: RootContent | undefined

  for (const node of [...nodes, undefined]) {
    if (node && node.type !== 'thematicBreak') {
      stretch.push(node)
      continue
    }

    const written = piecesOf(stretch, surroundings, {width: columns, depth: 0})
    if (waiting && (pieces.length === 0 || written.length === 0)) surroundings.report(looseBreak, waiting)
    else if (waiting) pieces.push({kind: 'text', lines: [{lead: '', text: '-'.repeat(20)}]})
    for (const piece of written) pieces.push(piece)
    ;[stretch, waiting] = [[], node]
  }

  return joinPieces(pieces, 'page')
}

const looseBreak = {
  code: 'weave/cannot-express',
  message: 'Unexpected thematic break, expected one with text of its section above and below'
} as const

function writeFootnote(note: FootnoteDefinition, surroundings: Surroundings): readonly Line[] {
  const lead = `.. [#${surroundings.footnote(note.identifier)}] `
  const lines = writeBlocks(note.children, surroundings, {width: columns - 4, depth: 1})
  return lines.length > 0 ? indent(lines, lead, '    ') : [{lead: lead.trimEnd(), text: ''}]
}
