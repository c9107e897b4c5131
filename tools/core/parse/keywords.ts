import type {Keyword, Level} from '../model/clause.ts'
import type {Reading} from './reading.ts'
import {endOf, startOf} from './reading.ts'
import {within, type Visit} from './visits.ts'

/** A keyword with the block of text that it stands in. */
export interface FoundKeyword {
  readonly word: string
  readonly start: number
  readonly end: number
  readonly block: Visit
}

/** The words of BCP 14; a line break within may bring the quote markers of the next line. */
const words =
  /\b(?:(?:must|shall|should)(?:\s[\s>]*not)?|required|(?:not\s[\s>]*)?recommended|may|optional)\b/giu

const levels: ReadonlyMap<string, Level> = new Map([
  ['MUST', 'must'],
  ['SHALL', 'must'],
  ['REQUIRED', 'must'],
  ['MUST NOT', 'must not'],
  ['SHALL NOT', 'must not'],
  ['SHOULD', 'should'],
  ['RECOMMENDED', 'should'],
  ['SHOULD NOT', 'should not'],
  ['NOT RECOMMENDED', 'should not'],
  ['MAY', 'may'],
  ['OPTIONAL', 'may']
])

/** Every word of BCP 14 in running text, in capitals or not; words in code, HTML or references are none. */
export function keywordsOf({text, visits}: Reading): readonly FoundKeyword[] {
  return visits.filter(isTextBlock).flatMap((block) => {
    const {joined, pieces} = runOf(text, visits, block)

    return Array.from(joined.matchAll(words), ({0: word, index}) => ({
      word: word.replace(/\s[\s>]*/gu, ' '),
      start: placeOf(pieces, index),
      end: placeOf(pieces, index + word.length - 1) + 1,
      block
    }))
  })
}

export function isCapital({word}: {readonly word: string}): boolean {
  return levels.has(word)
}

/** The one level of some keywords; absent where there is none, or more than one. */
export function levelOf(keywords: readonly Keyword[]): Level | undefined {
  const [level, ...others] = new Set(keywords.flatMap(({word}) => levels.get(word) ?? []))
  return others.length === 0 ? level : undefined
}

interface Piece {
  /** In the joined text. */
  readonly at: number
  /** In the source. */
  readonly start: number
}

/** The text of a block as one string, marks of emphasis left out, so that a keyword may be set in it or across it. */
function runOf(
  text: string,
  visits: readonly Visit[],
  block: Visit
): {joined: string; pieces: readonly Piece[]} {
  const slices: string[] = []
  const pieces: Piece[] = []
  let at = 0

  for (const {node} of within(visits, block)) {
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'link') continue
    const slice = sliceOf()
    pieces.push({at, start: startOf(node)})
    slices.push(slice)
    at += slice.length

    function sliceOf(): string {
      if (node.type === 'text') return text.slice(startOf(node), endOf(node))
      return node.type === 'break' ? ' ' : other
    }
  }

  return {joined: slices.join(''), pieces}
}

/** Stands for whatever is no text. */
const other = '\u0000'

function placeOf(pieces: readonly Piece[], at: number): number {
  const piece = pieces.findLast((each) => each.at <= at)
  return piece ? piece.start + at - piece.at : 0
}

function isTextBlock({node}: Visit): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
}
