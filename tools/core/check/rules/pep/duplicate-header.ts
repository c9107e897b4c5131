import type {DocumentRule} from '../../../model/rule.ts'
import type {Span} from '../../../model/span.ts'
import {headerFieldsOf} from './header-fields.ts'

/** Of two values for one field nobody knows which one holds. */
export const duplicateHeader: DocumentRule = {
  code: 'pep/duplicate-header',
  severity: 'error',
  scope: 'document',
  *violations(document, project) {
    const seen = new Map<string, Span>()

    for (const {key, field} of headerFieldsOf(document, project)) {
      const {span} = field.key
      const first = seen.get(key)
      if (first) {
        const related = [{message: `\`${key}\` is given here first`, span: first}]
        yield {message: `Unexpected second \`${key}\`, expected each field once`, span, related}
      }
      seen.set(key, first ?? span)
    }
  }
}
