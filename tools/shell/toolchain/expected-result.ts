import type {TestCase} from '../../core/model/code.ts'
import type {TestResult} from '../../core/model/findings.ts'

/** What a case comes to that does what it promises. */
export function expectedResult({id, output}: TestCase): TestResult {
  return {test: id, outcome: 'passed', ...(output !== undefined && {output})}
}
