import type {Requirement} from '../../model/requirement.ts'
import type {DocumentRule} from '../../model/rule.ts'

/** A need whose origin, kind or evidence nobody wrote down cannot be weighed, and never counts as met. */
export const incompleteRequirement: DocumentRule = {
  code: 'check/incomplete-requirement',
  severity: 'error',
  scope: 'document',
  *violations({requirements}) {
    for (const requirement of requirements) {
      const {id, status, span, text} = requirement
      const missing = missingFacts(requirement)

      if (missing.length > 0) {
        const line = missing.map((fact) => `${fact}: …`).join(' · ')
        yield {
          message: `Unexpected requirement \`${id}\` without ${missing.join(' and ')}, expected \`${line}\``,
          span
        }
      }

      if ((status === 'refused' || status === 'retired') && text === '') {
        yield {
          message: `Unexpected requirement \`${id}\` without a reason, expected why it was ${status}`,
          span
        }
      }
    }
  }
}

/** What is stated and was not understood is reported as that. */
function missingFacts({sources, status, written}: Requirement): readonly string[] {
  const isOpen = status === 'accepted' || status === 'planned'

  return [
    ...(written.includes('kind') ? [] : ['kind']),
    ...(sources.length > 0 ? [] : ['source']),
    ...(isOpen && !written.includes('needs') ? ['needs'] : [])
  ]
}
