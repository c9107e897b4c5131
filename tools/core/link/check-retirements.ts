import type {Diagnostic} from '../model/diagnostic.ts'
import type {Spec} from '../model/spec.ts'

/** An id that had a meaning once must never get another one. */
export function* checkRetirements({clauses, retirements}: Spec): Iterable<Diagnostic> {
  for (const {id, span} of retirements.values()) {
    const clause = clauses.get(id)
    if (!clause) continue

    yield {
      code: 'link/reused-clause',
      severity: 'error',
      message: `Unexpected clause \`${id}\`, which is retired, expected an id that was never used`,
      span: clause.span,
      related: [{message: 'Retired here', span}]
    }
  }
}
