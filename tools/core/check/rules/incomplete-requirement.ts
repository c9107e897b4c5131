import type {Requirement} from '../../model/requirement.ts'
import type {DocumentRule} from '../../model/rule.ts'

/** A need whose origin, kind or evidence nobody wrote down cannot be weighed, and never counts as met. */
export const incompleteRequirement: DocumentRule = {
  code: 'check/incomplete-requirement',
  severity: 'error',
  scope: 'document',
  *violations({requirements}) {
    for (const requirement of requirements) {
      for (const missing of missingOf(requirement)) {
        yield {
          message: `Unexpected requirement \`${requirement.id}\` without ${missing}`,
          span: requirement.span
        }
      }
    }
  }
}

function missingOf({kind, sources, status, needs, text}: Requirement): readonly string[] {
  const open = status === 'accepted' || status === 'planned'
  const aside = status === 'refused' || status === 'retired'

  return [
    ...(kind ? [] : ['a kind, expected one such as `kind: functional`']),
    ...(sources.length > 0 ? [] : ['a source, expected where the need comes from']),
    ...(open && needs.length === 0 ? ['needs, expected what “done” means, such as `needs: clause`'] : []),
    ...(aside && text === '' ? [`a reason, expected why it was ${status}`] : [])
  ]
}
