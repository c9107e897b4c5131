import type {DocumentRule} from '../../model/rule.ts'

/** A note or a rationale binds nobody, so a keyword in it would be read as a duty that is none. */
export const keywordInAside: DocumentRule = {
  code: 'check/keyword-in-aside',
  severity: 'error',
  scope: 'document',
  *violations({keywords, text}) {
    for (const {word, span, within} of keywords) {
      if (within !== 'aside') continue
      const lower = word.toLowerCase()

      yield {
        message: `Unexpected \`${word}\` in a note or rationale, expected \`${lower}\` or a clause`,
        span,
        fix: {
          title: `Write \`${lower}\``,
          edits: [{span, text: text.slice(span.start, span.end).toLowerCase()}],
          safe: false
        }
      }
    }
  }
}
