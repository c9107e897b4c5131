import {isPepText} from '../../../model/pep.ts'
import type {DocumentRule} from '../../../model/rule.ts'

/** Words that book titles leave small, unless they come first or last. */
const small: ReadonlySet<string> = new Set(
  'a an and as at but by for from if in into it its nor of off on onto or over per so than that the to up upon via vs when with without yet'.split(
    ' '
  )
)

/** PEP 12: the words of a heading begin with capitals, as in book titles. */
export const headingCase: DocumentRule = {
  code: 'pep/heading-case',
  severity: 'warning',
  scope: 'document',
  *violations({file, headings}, project) {
    if (!isPepText(file, project)) return

    for (const {text, span} of headings) {
      const words = text.split(' ')
      const word = words.find((each, at) => isSmall(each, at === 0 || at === words.length - 1))
      if (word === undefined) continue
      const capital = word.charAt(0).toUpperCase() + word.slice(1)
      yield {message: `Unexpected \`${word}\` in a heading, expected \`${capital}\``, span}
    }
  }
}

/** Names that code or a protocol writes small have a dot, a digit, an underscore or a capital in them. */
function isSmall(word: string, atEdge: boolean): boolean {
  return /^[a-z]+[,:?!]?$/u.test(word) && (atEdge || !small.has(word.replace(/[,:?!]$/u, '')))
}
