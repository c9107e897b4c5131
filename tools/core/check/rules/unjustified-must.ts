import type {SpecRule} from '../../model/rule.ts'

/**
 * A duty costs everybody who implements it, so it says which need it answers.
 *
 * Only duties, and only in a standard that has requirements at all.
 */
export const unjustifiedMust: SpecRule = {
  code: 'check/unjustified-must',
  severity: 'warning',
  scope: 'spec',
  *violations({clauses, requirements}) {
    if (requirements.size === 0) return

    for (const {id, level, answers, span} of clauses.values()) {
      if (!level?.startsWith('must') || answers.length > 0) continue
      yield {message: `Unexpected clause \`${id}\` that answers no requirement, expected \`{for="…"}\``, span}
    }
  }
}
