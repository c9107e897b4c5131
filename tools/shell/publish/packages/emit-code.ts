import {programHash, programs} from '../../../core/graph/programs.ts'
import type {Emission} from '../../../core/model/emission.ts'
import {installedPackages} from '../../keep/installed-packages.ts'
import {kept} from '../../keep/kept.ts'
import type {Session} from '../../session/session.ts'
import {emit} from '../../toolchain/typescript/emit.ts'

/** The published TypeScript, compiled, or as it was kept; absent where no package wants it. */
export async function emitCode(
  session: Session,
  {signal}: {readonly signal: AbortSignal}
): Promise<Emission | undefined> {
  const {host, project, store, keeper, work} = session
  const program = store.ask(programs).find(({language}) => language === 'typescript')
  const settings = project.languages['typescript']
  if (!program || !settings || Object.keys(settings.packages).length === 0) return undefined

  const hash = store.ask(programHash, program.language)
  const key = [hash, settings, installedPackages(host.root)]
  const isWorth = ({trouble}: Emission): boolean => trouble === undefined
  return kept(keeper, {name: 'emission', key, isWorth}, () => {
    session.writeWork()
    return emit(program, {host, project, work, signal})
  })
}
