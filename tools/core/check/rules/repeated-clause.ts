import type {Clause} from '../../model/clause.ts'
import type {SpecRule} from '../../model/rule.ts'

/** One duty with two names is revised in one place and stays in the other. */
export const repeatedClause: SpecRule = {
  code: 'check/repeated-clause',
  severity: 'warning',
  scope: 'spec',
  *violations({clauses}) {
    const firsts = new Map<string, Clause>()

    for (const clause of clauses.values()) {
      const first = firsts.get(clause.text)
      if (!first) firsts.set(clause.text, clause)
      else if (clause.text !== '') {
        yield {
          message: `Unexpected clause \`${clause.id}\` in the words of \`${first.id}\`, expected each duty once`,
          span: clause.span,
          related: [{message: `Clause \`${first.id}\` is here`, span: first.span}]
        }
      }
    }
  }
}
