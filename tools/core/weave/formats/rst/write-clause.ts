import type {ClauseMarker} from '../../../model/markdown.ts'
import {startOf} from '../../../model/span-of.ts'
import {separate} from './line.ts'
import {literalOf} from './literal.ts'
import type {Piece} from './piece.ts'
import type {Word} from './run.ts'
import type {Surroundings} from './surroundings.ts'
import {clauseTargetsOf} from './targets.ts'

/** A clause's id as a reader of the text sees it: behind the paragraph that it governs. */
export function clauseWordOf(marker: ClauseMarker): Word {
  return {text: `[${literalOf(marker.id) ?? ''}]`, at: startOf(marker)}
}

/** A clause's id as a line of its own, above a list, a table or whatever has no end to put it at. */
export function writeClause(marker: ClauseMarker, surroundings: Surroundings): Piece {
  const {text, at} = clauseWordOf(marker)
  const targets = clauseTargetsOf([marker], surroundings)
  return {
    kind: 'text',
    lines: separate([targets, [{lead: '', text, origin: {file: surroundings.file, start: at, end: at}}]])
  }
}
