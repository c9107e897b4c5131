import {separate, type Line} from './line.ts'

/** A block; what it is decides what may stand before and behind it. */
export interface Piece {
  readonly kind: 'text' | 'bullets' | 'numbers' | 'directive' | 'quote'
  readonly lines: readonly Line[]
}

/** Blocks one after the other, with what keeps a reader from taking two of them for one; `above` is what holds them. */
export function joinPieces(pieces: readonly Piece[], above: 'page' | 'block'): readonly Line[] {
  return separate(
    pieces.flatMap((piece, at) => {
      const runsOn = continues(
        piece,
        pieces[at - 1] ?? {kind: above === 'page' ? 'text' : 'directive', lines: []}
      )
      return runsOn ? [[boundary], piece.lines] : [piece.lines]
    })
  )
}

/** An empty comment ends what stands before it. */
const boundary: Line = {lead: '', text: '..'}

/** Indentation would add a quote to what holds indented blocks itself; a list would go on with a list of its kind. */
function continues({kind}: Piece, before: Piece): boolean {
  if (kind === 'quote') return before.kind !== 'text'
  return (kind === 'bullets' || kind === 'numbers') && kind === before.kind
}
