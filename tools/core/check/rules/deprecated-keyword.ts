import type {Fix} from '../../model/diagnostic.ts'
import type {DocumentRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'

/** The one word for each level; where the grammar of the sentence stays, the other word is as good. */
const preferred: ReadonlyMap<string, {readonly word: string; readonly sameGrammar: boolean}> = new Map([
  ['SHALL', {word: 'MUST', sameGrammar: true}],
  ['SHALL NOT', {word: 'MUST NOT', sameGrammar: true}],
  ['REQUIRED', {word: 'MUST', sameGrammar: false}],
  ['RECOMMENDED', {word: 'SHOULD', sameGrammar: false}],
  ['NOT RECOMMENDED', {word: 'SHOULD NOT', sameGrammar: false}],
  ['OPTIONAL', {word: 'MAY', sameGrammar: false}]
])

/** Two words for one level make a reader look for a difference. */
export const deprecatedKeyword: DocumentRule = {
  code: 'check/deprecated-keyword',
  severity: 'error',
  scope: 'document',
  *violations({clauses}) {
    for (const {word, span} of clauses.flatMap(({keywords}) => keywords)) {
      const better = preferred.get(word)
      if (!better) continue

      yield {
        message: `Unexpected \`${word}\`, expected \`${better.word}\``,
        span,
        ...(better.sameGrammar && {fix: writeMust(span)})
      }
    }
  }
}

/** Only the first word is replaced, so that emphasis and a line break before `NOT` stay as they are. */
function writeMust(span: Span): Fix {
  const shall = {...span, end: span.start + 'SHALL'.length}
  return {title: 'Write `MUST`', edits: [{span: shall, text: 'MUST'}], safe: true}
}
