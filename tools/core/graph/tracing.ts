import type {Artifact} from '../model/artifact.ts'
import {compare} from '../trace/compare.ts'
import {trace} from '../trace/trace.ts'
import {matrixCsv} from '../weave/formats/matrix-csv.ts'
import {matrixJson} from '../weave/formats/matrix-json.ts'
import {diagnostics} from './diagnostics.ts'
import {spec} from './documents.ts'
import {findings} from './findings.ts'
import {reportsInput} from './inputs.ts'
import {programs} from './programs.ts'
import {sameContent} from './same.ts'
import {query} from './store.ts'

export const matrix = query('matrix', (ask) => {
  const {kept, suppressed} = ask(diagnostics)
  return trace(ask(spec), {
    programs: ask(programs),
    findings: ask(findings),
    reports: ask(reportsInput).value,
    suppressed: suppressed.length,
    notUnderstood: kept.filter(({code}) => code === 'check/not-understood').length
  })
})

/** What the experiments found, side by side. */
export const comparison = query(
  'comparison',
  (ask) => compare(ask(spec), {programs: ask(programs), findings: ask(findings)}),
  sameContent
)

export const matrixArtifacts = query('matrix artifacts', (ask): readonly Artifact[] => [
  matrixJson(ask(matrix)),
  matrixCsv(ask(matrix))
])
