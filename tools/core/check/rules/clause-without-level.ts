import type {DocumentRule} from '../../model/rule.ts'
import {keywordLevel} from '../keyword-level.ts'

/** A clause that says neither MUST nor SHOULD nor MAY asks nothing of anybody. */
export const clauseWithoutLevel: DocumentRule = {
  code: 'check/clause-without-level',
  severity: 'error',
  scope: 'document',
  *violations({clauses}) {
    for (const {id, keywords, span} of clauses) {
      if (keywords.some(({word}) => keywordLevel(word))) continue
      yield {
        message: `Unexpected clause \`${id}\` without a keyword, expected \`MUST\`, \`SHOULD\` or \`MAY\``,
        span
      }
    }
  }
}
