import type {DocumentRule} from '../../model/rule.ts'
import {levelOf} from '../../model/level-of.ts'

/** A clause of two levels can be half met, and no test could say so. */
export const twoLevels: DocumentRule = {
  code: 'check/two-levels',
  severity: 'error',
  scope: 'document',
  *violations({clauses}) {
    for (const {id, keywords} of clauses) {
      const [first, ...rest] = keywords.filter(({word}) => levelOf(word))
      const other = rest.find(({word}) => levelOf(word) !== levelOf(first!.word))
      if (!first || !other) continue

      yield {
        message: `Unexpected \`${other.word}\` beside \`${first.word}\` in clause \`${id}\`, expected one level a clause`,
        span: other.span,
        related: [{message: `\`${first.word}\` is here`, span: first.span}]
      }
    }
  }
}
