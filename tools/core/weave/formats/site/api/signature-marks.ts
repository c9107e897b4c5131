import type {Mark, Marks} from '../../html/code-lines.ts'
import type {Token} from '../../html/highlight/token.ts'
import {hrefOf, type Place} from '../place.ts'

/** Lead from the types in code to where they are declared, but for `self`, whose declaration it is. */
export function signatureMarks(
  lines: readonly (readonly Token[])[],
  {
    types,
    page,
    self
  }: {readonly types: ReadonlyMap<string, Place>; readonly page: string; readonly self: string}
): Marks {
  const marks = new Map<number, readonly Mark[]>()

  for (const [at, tokens] of lines.entries()) {
    const own: Mark[] = []
    let column = 0

    for (const {text, class: name} of tokens) {
      if (name === undefined || name === 't-type') own.push(...linksIn(text, column))
      column += text.length
    }

    if (own.length > 0) marks.set(at, own)
  }

  return marks

  function linksIn(text: string, column: number): readonly Mark[] {
    return Array.from(text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)).flatMap(({0: word, index}) => {
      const place = word === self ? undefined : types.get(word)
      const start = column + index
      return place ? [{start, end: start + word.length, href: hrefOf(page, place)}] : []
    })
  }
}
