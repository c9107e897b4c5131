import type {SpecRule} from '../../model/rule.ts'
import {isShown, verdictsOf} from '../verdicts.ts'

/** A claim that nothing shows is an opinion, and designs are not weighed by opinions. */
export const unsupportedClaim: SpecRule = {
  code: 'check/unsupported-claim',
  severity: 'error',
  scope: 'spec',
  *violations({blocks, experiments}) {
    const verdicts = verdictsOf(blocks)

    for (const {id, claims} of experiments.values()) {
      const shown = (verdicts.get(id) ?? []).filter(isShown)
      const named = new Set(shown.flatMap(({verdict}) => verdict.requirements.map(({name}) => name)))

      for (const {name, span} of claims) {
        if (named.has(name)) continue
        yield {
          message: `Unexpected claim of \`${name}\` that no test shows, expected \`for=${name}\` on a test of the experiment`,
          span
        }
      }
    }
  }
}
