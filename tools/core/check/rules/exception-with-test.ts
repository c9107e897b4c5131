import type {SpecRule} from '../../model/rule.ts'
import {verifiedClauses} from '../verified-clauses.ts'

/** An exception that is not true any more hides the test that made it so. */
export const exceptionWithTest: SpecRule = {
  code: 'check/exception-with-test',
  severity: 'warning',
  scope: 'spec',
  *violations({blocks, clauses}) {
    const verified = verifiedClauses(blocks)

    for (const {id, exception} of clauses.values()) {
      const test = exception && verified.get(id)
      if (!test) continue

      yield {
        message: `Unexpected \`${exception.kind}\` of clause \`${id}\`, expected none: a test names it`,
        span: exception.span,
        related: [{message: 'The test is here', span: test.span}]
      }
    }
  }
}
