import type {Findings, Missing, Run, TestResult} from '../../tools/core/model/findings.ts'
import type {Spec} from '../../tools/core/model/spec.ts'
import {tangle} from '../../tools/core/tangle/tangle.ts'
import type {Evidence} from '../../tools/core/trace/evidence.ts'
import {plainProject} from './project.ts'

/** What is known of a spec after these findings. */
export function evidenceOf(spec: Spec, findings: Partial<Findings> = {}): Evidence {
  const programs = tangle(spec, plainProject).value
  return {
    programs,
    findings: {compilations: [], runs: [], missing: [], ...findings},
    reports: [],
    suppressed: 0,
    notUnderstood: 0
  }
}

/** A run on a runtime such as `python 2.7.18` in which each of these cases had this outcome. */
export function runOf(
  runtime: `${string} ${string}`,
  results: Readonly<Record<string, TestResult['outcome']>>,
  parts: Partial<Run> = {}
): Run {
  const [language = '', version = ''] = runtime.split(' ')
  return {
    language,
    runtime: {name: language === 'python' ? 'CPython' : 'Node', version},
    program: 'now',
    results: Object.entries(results).map(([test, outcome]) => ({
      test,
      outcome,
      ...(outcome !== 'passed' && {reason: 'it says so'})
    })),
    ...parts
  }
}

/** A runtime that is not there. */
export function missing(version: string, language = 'python'): Missing {
  return {name: `CPython ${version}`, language, version, hint: 'Install it'}
}
