import {themeInput} from '../../core/graph/inputs.ts'
import {describe} from '../session/describe.ts'
import type {Session} from '../session/session.ts'
import {SiteWriter} from '../session/site-writer.ts'
import {readTheme} from '../theme.ts'
import {allToolchains} from '../toolchain/all.ts'

export interface SitePublication {
  /** Take the results of tests from the last build, as far as they are about the code and the tools as they are; the languages of the others. */
  readonly recall: () => Promise<readonly string[]>
  /** Bring the pages on the disk up to date; how many files were written or deleted. */
  readonly write: () => Promise<number>
  readonly close: () => Promise<void>
}

/** The site of a standard that is being edited; what is said of names in code is asked for once. */
export function sitePublication(session: Session, signal: AbortSignal): SitePublication {
  const toolchains = allToolchains()
  const writer = new SiteWriter()
  let described: Promise<void> | undefined
  session.store.set(themeInput, readTheme())

  return {
    recall: () => session.recall(toolchains),
    async write() {
      await (described ??= describe(session, {toolchains, signal}))
      return writer.write(session)
    },
    async close() {
      await Promise.all(toolchains.map((toolchain) => toolchain.close()))
    }
  }
}
