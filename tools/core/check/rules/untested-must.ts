import type {SpecRule} from '../../model/rule.ts'
import {verifiedClauses} from '../verified-clauses.ts'

/** Nobody can claim to conform to a clause that nothing checks. */
export const untestedMust: SpecRule = {
  code: 'check/untested-must',
  severity: 'error',
  scope: 'spec',
  *violations({blocks, clauses}) {
    const verified = verifiedClauses(blocks)

    for (const {id, level, exception, span} of clauses.values()) {
      if (!level?.startsWith('must') || exception || verified.has(id)) continue
      yield {message: `Unexpected untested clause \`${id}\`, expected a test block that names it`, span}
    }
  }
}
