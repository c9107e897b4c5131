import type {DocumentRule} from '../../model/rule.ts'
import {closestOf} from '../../model/closest.ts'

/** A need for tests in a language that the standard has no code in can never be met. */
export const unknownLanguage: DocumentRule = {
  code: 'check/unknown-language',
  severity: 'error',
  scope: 'document',
  *violations({requirements}, {languages}) {
    const known = Object.keys(languages)

    for (const need of requirements.flatMap(({needs}) => needs)) {
      if (need.kind !== 'test' || known.includes(need.language)) continue
      const nearest = closestOf(need.language, known)
      yield {
        message: `Unexpected need for tests in \`${need.language}\`, expected ${nearest ? `\`${nearest}\`` : 'a language of the settings'}`,
        span: need.span
      }
    }
  }
}
