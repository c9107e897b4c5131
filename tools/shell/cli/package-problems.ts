import type {Diagnostic} from '../../core/model/diagnostic.ts'
import type {Session} from '../session/session.ts'

/** What keeps the packages of a standard from being made; what that needs is loaded where there are any. */
export async function packageProblems(session: Session): Promise<readonly Diagnostic[]> {
  const {typescript, python} = session.project.languages
  const names = [typescript, python].flatMap((settings) => Object.keys(settings?.packages ?? {}))
  if (names.length === 0) return []
  const {makePackages} = await import('../publish/packages/make-packages.ts')
  return makePackages(session, 'judge').diagnostics
}
