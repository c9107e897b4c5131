import {suppress, type Suppressed} from '../check/suppress.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import {documents, writtenDiagnostics} from './documents.ts'
import {findingsInput, projectInput, toolchainsInput} from './inputs.ts'
import {locate} from './locate.ts'
import {programHash, programs, tangleDiagnostics} from './programs.ts'
import {query} from './store.ts'
import {weaveDiagnostics} from './weaving.ts'

/** What foreign tools found in the programs of today, where people wrote it. */
const foundDiagnostics = query('found diagnostics', (ask): readonly Diagnostic[] => {
  const found = ask(toolchainsInput).map((key) => ask(findingsInput, key))
  return ask(programs).flatMap((program) => {
    const hash = ask(programHash, program.language)
    return found.flatMap((findings) => locate(findings, program, hash))
  })
})

/** Everything that an author should know, and what was silenced with a reason. */
export const diagnostics = query('diagnostics', (ask): Suppressed => {
  const all = [
    ...ask(writtenDiagnostics),
    ...ask(tangleDiagnostics),
    ...ask(weaveDiagnostics),
    ...ask(foundDiagnostics)
  ]
  return suppress(all, ask(documents), ask(projectInput))
})
