import type {SpecRule} from '../../model/rule.ts'
import {isShown, verdictsOf} from '../verdicts.ts'

/** What a test shows of requirements is shown for a design; there has to be one. */
export const strayVerdict: SpecRule = {
  code: 'check/stray-verdict',
  severity: 'error',
  scope: 'spec',
  *violations({blocks, experiments}) {
    for (const [id, own] of verdictsOf(blocks)) {
      const isDesign = (experiments.get(id)?.claims.length ?? 0) > 0

      for (const block of own) {
        const where = isDesign ? (isShown(block) ? '' : 'on an example that is not run') : 'outside a design'
        if (where === '') continue
        yield {
          message: `Unexpected \`for\` or \`score\` ${where}, expected it on a test of an experiment with claims`,
          span: block.verdict.span
        }
      }
    }
  }
}
