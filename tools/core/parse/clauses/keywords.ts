import type {Keyword, Level} from '../../model/clause.ts'
import {levelOf} from '../../model/level-of.ts'
import {endOf, startOf} from '../../model/span-of.ts'
import type {Reading} from '../reading.ts'
import {within, type Visit} from '../syntax/visits.ts'

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

/** Every word of BCP 14 in running text, in capitals or not; words in code, HTML or references are none. */
export function keywordsOf({text, visits}: Reading): readonly FoundKeyword[] {
  return visits.filter(isTextBlock).flatMap((block) => {
    const {joined, placeOf} = runOf(text, visits, block)

    return Array.from(joined.matchAll(words), ({0: word, index}) => ({
      word: word.replace(/\s[\s>]*/gu, ' '),
      start: placeOf(index),
      end: placeOf(index + word.length - 1) + 1,
      block
    }))
  })
}

/** The one level of some keywords; absent where there is none, or more than one. */
export function commonLevelOf(keywords: readonly Keyword[]): Level | undefined {
  const [level, ...others] = new Set(keywords.flatMap(({word}) => levelOf(word) ?? []))
  return others.length === 0 ? level : undefined
}

interface Run {
  readonly joined: string
  /** The offset in the source; asked for in rising order. */
  readonly placeOf: (at: number) => number
}

/** The text of a block as one string, marks of emphasis left out, so that a keyword may be set in it or across it. */
function runOf(text: string, visits: readonly Visit[], block: Visit): Run {
  const slices: string[] = []
  const pieces: {readonly at: number; readonly start: number}[] = []
  let length = 0
  let piece = 0

  for (const {node} of within(visits, block)) {
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'link') continue
    const slice =
      node.type === 'text' ? text.slice(startOf(node), endOf(node)) : node.type === 'break' ? ' ' : other
    pieces.push({at: length, start: startOf(node)})
    slices.push(slice)
    length += slice.length
  }

  return {joined: slices.join(''), placeOf}

  function placeOf(at: number): number {
    while (piece + 1 < pieces.length && pieces[piece + 1]!.at <= at) piece++
    return pieces[piece]!.start + at - pieces[piece]!.at
  }
}

/** Stands for whatever is no text. */
const other = '\u0000'

function isTextBlock({node}: Visit): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
}
