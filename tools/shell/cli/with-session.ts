import type {Keeper} from '../keep/keeper.ts'
import {Session} from '../session/session.ts'
import type {Toolchain} from '../toolchain/toolchain.ts'
import type {Context} from './context.ts'
import {exitCode, type ExitCode} from './exit-code.ts'
import type {Format} from './output/format-names.ts'
import {formats} from './output/formats.ts'

export interface Work {
  readonly toolchains: readonly Toolchain[]
  readonly format: Format
  /** Where what foreign tools find outlives the command; absent for one that is quick without. */
  readonly keeper?: Keeper
  readonly run: (session: Session) => Promise<ExitCode> | ExitCode
}

/** Open the standard in this folder, work on it, and end what was started; nothing is done with wrong settings. */
export async function withSession(
  {host, end}: Context,
  {toolchains, format, keeper, run}: Work
): Promise<void> {
  const session = await Session.open(host, keeper)
  const {settingsDiagnostics} = session

  if (settingsDiagnostics.length > 0) {
    host.terminal.print(
      formats[format](settingsDiagnostics, (file) => session.textOf(file), {colour: host.terminal.colour})
    )
    end(exitCode.usage)
    return
  }

  try {
    session.prepare(toolchains)
    end(await run(session))
  } finally {
    await Promise.all(toolchains.map((toolchain) => toolchain.close()))
  }
}
