import type {Program} from '../../core/model/code.ts'
import type {Findings} from '../../core/model/findings.ts'
import {nothing, type Context, type Toolchain} from '../toolchain/toolchain.ts'

/** One question to one toolchain. */
export interface Question {
  readonly task: 'check' | 'run'
  readonly program: Program
  readonly context: Context
}

/**
 * What a toolchain finds in a program, or found before where nothing has changed that it depends on.
 *
 * Some cases are not run where all of them were.
 */
export async function findingsOf(
  toolchain: Toolchain,
  {task, program, context}: Question
): Promise<{readonly findings: Findings; readonly isKept: boolean}> {
  const {keeper, only, hash, host, project, work} = context
  const identity = keeper && (await toolchain.identity?.(context))
  const key = [identity, hash, host.root, work, program.language, project.languages[program.language]]
  const keeping = {name: `${toolchain.name} ${task}`, key}
  const known = identity === undefined ? undefined : keeper?.get(keeping)
  // Under this key none but findings are kept.
  if (known !== undefined) return {findings: known as Findings, isKept: true}

  const findings = (await toolchain[task]?.(program, context)) ?? nothing
  const isWhole = only === undefined && context.signal?.aborted !== true
  if (identity !== undefined && isWhole && isRepeatable(findings)) keeper?.set(keeping, findings)
  return {findings, isKept: false}
}

/** Whether a tool came to its end, and would come to the same again: a test that failed may not, so it is run again. */
export function isRepeatable({compilations, runs, missing}: Findings): boolean {
  return (
    compilations.every(({trouble}) => trouble === undefined) &&
    runs.every(({trouble}) => trouble === undefined) &&
    runs.every(({results}) => results.every(({outcome}) => outcome !== 'failed')) &&
    missing.every(({unusable}) => unusable !== true)
  )
}
