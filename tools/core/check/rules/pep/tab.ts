import type {DocumentRule} from '../../../model/rule.ts'
import {codeLinesOf} from './code-lines.ts'

/** PEP 12 forbids tabs; what is woven has spaces instead, and so is no longer what was written. */
export const tab: DocumentRule = {
  code: 'pep/tab',
  severity: 'warning',
  scope: 'document',
  *violations(document, project) {
    for (const {text, span} of codeLinesOf(document, project)) {
      const at = text.indexOf('\t')
      if (at === -1) continue
      const start = Math.min(span.start + at, span.end)
      yield {
        message: 'Unexpected tab in code, expected spaces',
        span: {...span, start, end: Math.min(start + 1, span.end)}
      }
    }
  }
}
