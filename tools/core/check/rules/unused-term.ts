import type {SpecRule} from '../../model/rule.ts'
import {termKeyOf} from '../../model/term.ts'

/** A definition that no clause and no reference needs makes every reader learn a word for nothing. */
export const unusedTerm: SpecRule = {
  code: 'check/unused-term',
  severity: 'warning',
  scope: 'spec',
  *violations({documents, clauses, terms}) {
    const references = documents.flatMap((document) => document.references)
    const referred = new Set(references.filter(({kind}) => kind === 'term').map(({name}) => termKeyOf(name)))
    const unreferred = [...terms].filter(([key]) => !referred.has(key))
    if (unreferred.length === 0) return
    const normative = Array.from(clauses.values(), ({text}) => text)
      .join('\n')
      .toLowerCase()

    for (const [, {name, span}] of unreferred) {
      if (normative.includes(name.toLowerCase())) continue
      yield {
        message: `Unexpected term \`${name}\` that nothing uses, expected \`[*${name}*]\` somewhere`,
        span
      }
    }
  }
}
