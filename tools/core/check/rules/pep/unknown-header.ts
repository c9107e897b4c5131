import {closestOf} from '../../../model/closest.ts'
import type {Fix} from '../../../model/diagnostic.ts'
import {pepFields} from '../../../model/pep.ts'
import type {DocumentRule} from '../../../model/rule.ts'
import type {Span} from '../../../model/span.ts'
import {headerFieldsOf} from './header-fields.ts'

const known: readonly string[] = pepFields

/** A field that PEP 12 does not name is an error to the PEP editors, and left out of what is woven. */
export const unknownHeader: DocumentRule = {
  code: 'pep/unknown-header',
  severity: 'error',
  scope: 'document',
  *violations(document, project) {
    for (const {key, field} of headerFieldsOf(document, project)) {
      if (known.includes(key)) continue
      const closest = closestOf(key, known)
      const {span} = field.key

      yield {
        message: `Unexpected header field \`${key}\`, expected ${closest ? `\`${closest}\`` : 'a field of PEP 12'}`,
        span,
        ...(closest && {fix: rename(span, key, closest)})
      }
    }
  }
}

/** Letters of the wrong case leave no doubt about what was meant. */
function rename(span: Span, key: string, name: string): Fix {
  return {
    title: `Write \`${name}\``,
    edits: [{span, text: name}],
    safe: key.toLowerCase() === name.toLowerCase()
  }
}
