import {setImmediate} from 'node:timers/promises'
import {apiPages} from '../../core/graph/api-pages.ts'
import {documents} from '../../core/graph/documents.ts'
import {outputs} from '../../core/graph/outputs.ts'
import {programHash, programs} from '../../core/graph/programs.ts'
import {siteFragment, sourcePage, tokens, tokensKeys} from '../../core/graph/site.ts'
import {pepArtifacts} from '../../core/graph/weaving.ts'
import type {Findings} from '../../core/model/findings.ts'
import type {Toolchain} from '../toolchain/toolchain.ts'
import type {Session} from './session.ts'

export interface Ahead {
  readonly toolchains: readonly Toolchain[]
  /** Comes to an end when all is known but the results. */
  readonly described: Promise<unknown>
  /** What can begin as soon as there are pages. */
  readonly begin: () => void
  readonly signal: AbortSignal
}

/**
 * While foreign tools are at work, highlight code, and weave the pages as they are where every test passes.
 *
 * A test that fails changes some of them, which are then woven again. It goes piece by piece, so that no tool waits for
 * an answer.
 */
export async function lookAhead(
  session: Session,
  {toolchains, described, begin, signal}: Ahead
): Promise<void> {
  const {store} = session
  const files = store.ask(documents).map(({file}) => file)
  const keys = files.flatMap((file) => store.ask(tokensKeys, file))
  if (
    !(await inPieces(
      keys.map((key) => () => void store.ask(tokens, key)),
      signal
    ))
  )
    return

  await described
  const supposed = await expectedBy(toolchains, session)
  const pieces = [
    ...files.map((file) => () => void store.ask(sourcePage, file)),
    ...files.map((file) => () => void store.ask(siteFragment, file)),
    ...[pepArtifacts, apiPages, outputs].map((part) => () => void store.ask(part)),
    begin
  ]
  await inPieces(
    pieces.map((piece) => () => session.suppose(supposed, piece)),
    signal
  )
}

/** Whether it came to the end. */
async function inPieces(pieces: readonly (() => void)[], signal: AbortSignal): Promise<boolean> {
  for (const piece of pieces) {
    await setImmediate()
    if (signal.aborted) return false
    piece()
  }
  return true
}

async function expectedBy(
  toolchains: readonly Toolchain[],
  {store, host, project, keeper, work}: Session
): Promise<ReadonlyMap<string, Findings>> {
  const known = store.ask(programs)
  const expected = await Promise.all(
    toolchains.map(async ({name, language, expect}) => {
      const program = known.find((one) => one.language === language)
      if (!program || !expect) return []
      const hash = store.ask(programHash, language)
      return [[`${name} run`, await expect(program, {host, project, keeper, work, hash})] as const]
    })
  )
  return new Map(expected.flat())
}
