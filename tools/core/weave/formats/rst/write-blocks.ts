import type {ClauseMarker, Code, Heading, Paragraph, RootContent} from '../../../model/markdown.ts'
import {spanOf, startOf} from '../../../model/span-of.ts'
import {announcesNothing, emptyAnnouncement} from './announces-nothing.ts'
import {isComment} from '../is-comment.ts'
import {separate, type Line} from './line.ts'
import {joinPieces, type Piece} from './piece.ts'
import {cannotExpress, type Surroundings} from './surroundings.ts'
import {clauseTargetsOf, termTargetsOf} from './targets.ts'
import {clauseWordOf, writeClause} from './write-clause.ts'
import {writeCode} from './write-code.ts'
import {writeImages} from './write-image.ts'
import {writeList} from './write-list.ts'
import {plainLineOf, writeParagraph} from './write-paragraph.ts'
import {writeQuote} from './write-quote.ts'
import {writeTable} from './write-table.ts'

export interface Room {
  /** Columns that are left. */
  readonly width: number
  /** How many lists, quotes and notes hold the text. */
  readonly depth: number
}

/** Blocks that a list item, a quote, a note or a footnote holds. */
export function writeBlocks(
  nodes: readonly RootContent[],
  surroundings: Surroundings,
  room: Room
): readonly Line[] {
  const [first] = nodes
  if (room.depth <= deepest) return joinPieces(piecesOf(nodes, surroundings, room), 'block')
  if (first)
    surroundings.report(cannotExpress('nesting', `at most ${deepest} lists and quotes in one another`), first)
  return []
}

/** Deeper than this hardly a column is left of 79. */
const deepest = 12

/** One piece for each node that shows; a clause marker goes to what it governs. */
export function piecesOf(
  nodes: readonly RootContent[],
  surroundings: Surroundings,
  room: Room
): readonly Piece[] {
  const pieces: Piece[] = []
  let markers: ClauseMarker[] = []

  for (const [at, node] of nodes.entries()) {
    if (announcesNothing(nodes, at, surroundings)) surroundings.report(emptyAnnouncement, node)

    if (node.type === 'clauseMarker') {
      markers.push(node)
    } else if (node.type === 'paragraph' && !writeImages(node, surroundings)) {
      pieces.push(writeText(node, markers, {surroundings, width: room.width}))
      markers = []
    } else {
      const piece = pieceOf(node, surroundings, room)
      if (piece.lines.length === 0) continue
      pieces.push(...markers.map((marker) => writeClause(marker, surroundings)), piece)
      markers = []
    }
  }

  return [...pieces, ...markers.map((marker) => writeClause(marker, surroundings))].filter(
    ({lines}) => lines.length > 0
  )
}

function writeText(
  node: Paragraph,
  markers: readonly ClauseMarker[],
  {surroundings, width}: {readonly surroundings: Surroundings; readonly width: number}
): Piece {
  const suffix = markers.map(clauseWordOf)
  const targets = [...clauseTargetsOf(markers, surroundings), ...termTargetsOf(node, surroundings)]
  return {kind: 'text', lines: separate([targets, writeParagraph(node, surroundings, {width, suffix})])}
}

function pieceOf(node: RootContent, surroundings: Surroundings, room: Room): Piece {
  switch (node.type) {
    case 'paragraph':
      return {kind: 'directive', lines: writeImages(node, surroundings) ?? []}
    case 'heading':
      return {kind: 'directive', lines: writeRubric(node, surroundings)}
    case 'code':
      return {kind: 'directive', lines: writeCodeOrTable(node, surroundings, room)}
    case 'table':
      return {kind: 'directive', lines: writeTable(node, surroundings, room.width)}
    case 'list':
      return {kind: node.ordered ? 'numbers' : 'bullets', lines: writeList(node, surroundings, room)}
    case 'blockquote':
      return writeQuote(node, surroundings, room)
    case 'html':
      if (!isComment(node.value)) surroundings.report(cannotExpress('HTML', 'Markdown'), node)
      return nothing
    case 'thematicBreak':
      surroundings.report(
        cannotExpress('thematic break', 'one with text above and below, in no list or quote'),
        node
      )
      return nothing
    default:
      return nothing
  }
}

/** A table that an example prints shows as the table that it is. */
function writeCodeOrTable(node: Code, surroundings: Surroundings, room: Room): readonly Line[] {
  const block = surroundings.block(startOf(node))
  return block?.role === 'table' && block.table
    ? writeTable(block.table, surroundings, room.width)
    : writeCode(node, surroundings)
}

const nothing: Piece = {kind: 'text', lines: []}

/** A heading within another block opens no section. */
function writeRubric(node: Heading, surroundings: Surroundings): readonly Line[] {
  const text = plainLineOf(node.children, surroundings)
    .map((word) => word.text)
    .join(' ')
  const origin = spanOf(node, surroundings.file)
  if (text === '') return []
  return separate([termTargetsOf(node, surroundings), [{lead: '', text: `.. rubric:: ${text}`, origin}]])
}
