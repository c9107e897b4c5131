import {lineStartsOf} from '../../../core/model/line-starts.ts'
import {render} from '../../../core/model/artifact.ts'
import type {Program, TestCase} from '../../../core/model/code.ts'
import type {Place, TestResult} from '../../../core/model/findings.ts'
import {difference} from '../difference.ts'
import type {CaseResult, Frame} from './protocol.ts'

/** Say what a result means for its case: of an example that promises an output, that is what it must have printed. */
export function judge(
  testCase: TestCase,
  result: CaseResult,
  placeOf: (frame: Frame) => Place | undefined
): TestResult {
  const {outcome, reason, frames, output} = result
  const trace = frames.map(placeOf).filter((place) => place !== undefined)
  const common = {test: testCase.id, ...(output !== undefined && {output})}
  if (outcome !== 'passed') return {...common, outcome, ...(reason !== undefined && {reason}), trace}
  const wrong = testCase.output === undefined ? undefined : difference(testCase.output, output ?? '')
  return wrong === undefined
    ? {...common, outcome}
    : {...common, outcome: 'failed', reason: wrong, isMisprint: true, trace: []}
}

/** Find the offset of a frame in the text that the tool generated; absent for code that is not ours. */
export function placeFinder(program: Program, work: string): (frame: Frame) => Place | undefined {
  const artifacts = new Map(program.artifacts.map((artifact) => [`${work}/${artifact.path}`, artifact]))

  return ({path, line, column}) => {
    const artifact = artifacts.get(path)
    if (!artifact) return undefined
    const text = render(artifact)
    const start = Math.min(text.length, (lineStartsOf(text)[line - 1] ?? text.length) + column - 1)
    return {path: artifact.path, start: Math.max(0, start)}
  }
}
