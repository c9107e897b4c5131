import type {DocumentRule} from '../../model/rule.ts'

/**
 * Verbs that read as a keyword in whatever case.
 *
 * `required`, `recommended` and `optional` are left out: in lower case they are ordinary adjectives. `May` is a month
 * and `Should a client …` a condition, so only words without any capital count.
 */
const verbs: ReadonlySet<string> = new Set([
  'must',
  'must not',
  'shall',
  'shall not',
  'should',
  'should not',
  'may',
  'may not'
])

/** Beside a keyword in capitals, the same word in lower case leaves a reader guessing whether it binds. */
export const lowerCaseKeyword: DocumentRule = {
  code: 'check/lower-case-keyword',
  severity: 'warning',
  scope: 'document',
  *violations({clauses, text}) {
    for (const {word, span} of clauses.flatMap(({keywords}) => keywords)) {
      if (!verbs.has(word)) continue
      const upper = word.toUpperCase()

      yield {
        message: `Unexpected \`${word}\` in a clause, expected \`${upper}\` or a word that cannot be taken for it`,
        span,
        fix: {
          title: `Write \`${upper}\``,
          edits: [{span, text: text.slice(span.start, span.end).toUpperCase()}],
          safe: false
        }
      }
    }
  }
}
