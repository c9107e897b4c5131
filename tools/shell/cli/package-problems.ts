import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Session} from '../session/session.ts'

export interface Depth {
  /** Whether the code is compiled too, as it is when packages are made. */
  readonly compiles: boolean
  readonly signal: AbortSignal
}

/** What keeps the packages of a standard from being made; what that needs is loaded where there are any. */
export async function packageProblems(
  session: Session,
  {compiles, signal}: Depth
): Promise<readonly Diagnostic[]> {
  const {typescript, python} = session.project.languages
  const names = [typescript, python].flatMap((settings) => Object.keys(settings?.packages ?? {}))
  if (names.length === 0) return []
  const {makePackages} = await import('../publish/packages/make-packages.ts')
  if (!compiles) return makePackages(session, 'judge').diagnostics
  const {emitCode} = await import('../publish/packages/emit-code.ts')
  return makePackages(session, {emission: await emitCode(session, {signal})}).diagnostics
}
