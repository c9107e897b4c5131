import type {Program} from '../../core/model/code.ts'
import type {Findings} from '../../core/model/findings.ts'
import type {Keeping} from '../keep/keeper.ts'
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
  const {keeper, only, signal} = context
  const keeping = await keepingOf(toolchain, {task, program, context})
  const known = keeping && keptIn(keeping, context)
  if (known) return {findings: known, isKept: true}

  const findings = (await toolchain[task]?.(program, context)) ?? nothing
  const isWhole = (task === 'check' || only === undefined) && signal?.aborted !== true
  if (keeping && isWhole && isRepeatable(findings)) keeper?.set(keeping, findings)
  return {findings, isKept: false}
}

/** What a toolchain found before; absent where it would have to be asked. */
export async function knownFindingsOf(
  toolchain: Toolchain,
  question: Question
): Promise<Findings | undefined> {
  const keeping = await keepingOf(toolchain, question)
  return keeping && keptIn(keeping, question.context)
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

/** What an answer is kept under; absent where nothing is kept, or nobody knows what the toolchain depends on. */
export async function keepingOf(
  toolchain: Toolchain,
  {task, program, context}: Omit<Question, 'task'> & {readonly task: Question['task'] | 'describe'}
): Promise<Keeping | undefined> {
  const {keeper, hash, host, project, work} = context
  const identity = keeper && (await toolchain.identity?.(context))
  if (identity === undefined) return undefined
  const key = [identity, hash, host.root, work, program.language, project.languages[program.language]]
  return {name: `${toolchain.name} ${task}`, key}
}

/** Under these keys none but findings are kept. */
function keptIn(keeping: Keeping, {keeper}: Context): Findings | undefined {
  return keeper?.get(keeping) as Findings | undefined
}
