import type {DocumentRule} from '../../model/rule.ts'

/** A clause is one sentence or two, and ASD-STE100, the standard for technical English, ends a sentence at 25 words. */
const longest = 50

/** What begins a list or a table, whose length is not that of a sentence. */
const listOrTable = /^[ \t>]{0,200}(?:[-*+] |\||\d{1,9}[.)] )/mu

/** A clause that takes several readings is several clauses, of which one test can only verify some. */
export const longClause: DocumentRule = {
  code: 'check/long-clause',
  severity: 'warning',
  scope: 'document',
  *violations({clauses, text: source}) {
    for (const {id, text, span, body} of clauses) {
      const written = source.slice(body.start, body.end)
      const list = listOrTable.exec(written)?.index
      const words = wordsOf(list === undefined ? text : written.slice(0, list))
      if (words <= longest) continue
      yield {
        message: `Unexpected ${words} words in clause \`${id}\`, expected at most ${longest} or several clauses`,
        span
      }
    }
  }
}

function wordsOf(text: string): number {
  return text.split(/\s/u).filter(Boolean).length
}
