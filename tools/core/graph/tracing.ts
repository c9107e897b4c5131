import type {Artifact} from '../model/artifact.ts'
import type {Findings} from '../model/findings.ts'
import {trace} from '../trace/trace.ts'
import {matrixCsv} from '../weave/formats/matrix-csv.ts'
import {matrixJson} from '../weave/formats/matrix-json.ts'
import {diagnostics} from './diagnostics.ts'
import {spec} from './documents.ts'
import {findingsInput, reportsInput, toolchainsInput} from './inputs.ts'
import {programHash, programs} from './programs.ts'
import {query} from './store.ts'

/** What all foreign tools found, in the order of their names. */
const findings = query('findings', (ask): Findings => {
  const found = ask(toolchainsInput).map((key) => ask(findingsInput, key))
  return {
    compilations: found.flatMap(({compilations}) => compilations),
    runs: found.flatMap(({runs}) => runs),
    missing: found.flatMap(({missing}) => missing)
  }
})

export const matrix = query('matrix', (ask) => {
  const {kept, suppressed} = ask(diagnostics)
  const known = ask(programs)
  return trace(ask(spec), {
    programs: known,
    hashes: new Map(known.map(({language}) => [language, ask(programHash, language)])),
    findings: ask(findings),
    reports: ask(reportsInput).value,
    suppressed: suppressed.length,
    notUnderstood: kept.filter(({code}) => code === 'check/not-understood').length
  })
})

export const matrixArtifacts = query('matrix artifacts', (ask): readonly Artifact[] => [
  matrixJson(ask(matrix)),
  matrixCsv(ask(matrix))
])
