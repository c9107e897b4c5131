import {findings} from '../../core/graph/findings.ts'
import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Session} from '../session/session.ts'

/** What is said where cases were asked for and none of them ran, on whatever there is: that is no success. */
export function nothingRan({store}: Session, asked: number): readonly Diagnostic[] {
  const results = store.ask(findings).runs.flatMap((run) => run.results)
  if (asked === 0 || results.some(({outcome}) => outcome !== 'not run')) return []

  const message = `Unexpected run of none of ${asked === 1 ? 'one test' : `${asked} tests`}, expected a result of at least one`
  return [{code: 'test/nothing-ran', severity: 'error', message}]
}
