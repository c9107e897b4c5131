import {bareEnvironment} from '../bare-environment.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** For Python: the same result on every machine, and nothing written beside what it reads. */
const fixed = {
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONHASHSEED: '0',
  PYTHONIOENCODING: 'utf-8',
  PYTHONNOUSERSITE: '1',
  PYTHONUTF8: '1',
  TZ: 'UTC'
}

/** The environment that a Python runs in: no setting of the user's own reaches it. */
export function sealedEnvironment(environment: Variables): Readonly<Record<string, string>> {
  return {...bareEnvironment(environment), ...fixed}
}
