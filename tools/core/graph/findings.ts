import type {Findings, Missing} from '../model/findings.ts'
import {findingsInput, toolchainsInput} from './inputs.ts'
import {programHash, programs} from './programs.ts'
import {sameItems} from './same.ts'
import {query} from './store.ts'

/** What foreign tools found in the programs as they are now, in the order of the tools' names. */
export const findings = query(
  'findings',
  (ask): Findings => {
    const hashes = new Map(ask(programs).map(({language}) => [language, ask(programHash, language)]))
    const found = ask(toolchainsInput).map((key) => ask(findingsInput, key))

    return {
      compilations: found.flatMap(({compilations}) => compilations).filter(isCurrent),
      runs: found.flatMap(({runs}) => runs).filter(isCurrent),
      missing: eachOnce(found.flatMap(({missing}) => missing)).filter(({language}) => hashes.has(language))
    }

    function isCurrent({language, program}: {readonly language: string; readonly program: string}): boolean {
      return hashes.get(language) === program
    }
  },
  sameFindings
)

function sameFindings(before: Findings, after: Findings): boolean {
  return (
    sameItems(before.compilations, after.compilations) &&
    sameItems(before.runs, after.runs) &&
    sameItems(before.missing, after.missing)
  )
}

/** One tool may miss a runtime twice: to check with, and to run on. */
function eachOnce(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [`${one.language} ${one.name}`, one])).values()]
}
