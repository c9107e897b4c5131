import {suppress, type Suppressed} from '../check/suppress.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import {checkReports} from '../trace/check-reports.ts'
import {documents, spec, writtenDiagnostics} from './documents.ts'
import {findings} from './findings.ts'
import {projectInput, reportsInput} from './inputs.ts'
import {locate} from './locate.ts'
import {programs, tangleDiagnostics} from './programs.ts'
import {query} from './store.ts'
import {weaveDiagnostics} from './weaving.ts'

/** What foreign tools found, where people wrote it. */
const foundDiagnostics = query('found diagnostics', (ask): readonly Diagnostic[] => {
  const found = ask(findings)
  return ask(programs).flatMap((program) => locate(found, program, ask(spec).blocks))
})

/** What reports of other implementations say that this standard cannot use. */
const reportDiagnostics = query('report diagnostics', (ask): readonly Diagnostic[] => {
  const {value, diagnostics: unread} = ask(reportsInput)
  return value.length > 0 ? [...unread, ...checkReports(ask(spec), value)] : unread
})

/** Everything that an author should know, and what was silenced with a reason. */
export const diagnostics = query('diagnostics', (ask): Suppressed => {
  const all = [
    ...ask(writtenDiagnostics),
    ...ask(tangleDiagnostics),
    ...ask(weaveDiagnostics),
    ...ask(foundDiagnostics),
    ...ask(reportDiagnostics)
  ]
  return suppress(all, ask(documents), ask(projectInput))
})
