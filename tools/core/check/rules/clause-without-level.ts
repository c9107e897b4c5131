import type {DocumentRule} from '../../model/rule.ts'
import {levelOf} from '../../model/level-of.ts'

/** A clause that says neither MUST nor SHOULD nor MAY asks nothing of anybody; one without text is for parsing to report. */
export const clauseWithoutLevel: DocumentRule = {
  code: 'check/clause-without-level',
  severity: 'error',
  scope: 'document',
  *violations({clauses}) {
    for (const {id, keywords, span, text} of clauses) {
      if (text === '' || keywords.some(({word}) => levelOf(word))) continue
      yield {
        message: `Unexpected clause \`${id}\` without a keyword, expected \`MUST\`, \`SHOULD\` or \`MAY\``,
        span
      }
    }
  }
}
