import type {Keyword} from '../../model/clause.ts'
import type {DocumentRule} from '../../model/rule.ts'

/**
 * A keyword in capitals binds its readers, so it must stand where it can be named and tested.
 *
 * In quotation marks it is spoken of, not used, as in the paragraph that cites BCP 14.
 */
export const strayKeyword: DocumentRule = {
  code: 'check/stray-keyword',
  severity: 'error',
  scope: 'document',
  *violations({keywords, text}) {
    for (const keyword of keywords) {
      if (keyword.within !== 'prose' || isQuoted(keyword, text)) continue
      const {word, span} = keyword
      const lower = word.toLowerCase()
      yield {
        message: `Unexpected \`${word}\` outside a clause, expected a line \`r[general.specific]\` above, or \`${lower}\` where it binds nobody`,
        span
      }
    }
  }
}

function isQuoted({span}: Keyword, text: string): boolean {
  return /["'“‘«]/u.test(text[span.start - 1] ?? '') && /["'”’»,.]/u.test(text[span.end] ?? '')
}
