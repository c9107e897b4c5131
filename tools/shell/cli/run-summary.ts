import {findings} from '../../core/graph/findings.ts'
import type {Run} from '../../core/model/findings.ts'
import type {Session} from '../session/session.ts'

/** A line for each runtime that was given something to run, and one for all of them. */
export function runSummary({store}: Session): string {
  const runs = store.ask(findings).runs
  const total = tallyOf(runs.flatMap(({results}) => results))
  const lines = runs
    .filter(({results}) => results.length > 0)
    .map(({runtime, results}) => `${`${runtime.name} ${runtime.version}`.padEnd(20)} ${tallyOf(results)}`)
  return [...lines, total, ''].join('\n')
}

function tallyOf(results: Run['results']): string {
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length
  return `${count('passed')} passed, ${count('failed')} failed, ${count('not run')} not run`
}
