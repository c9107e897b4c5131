import type {Implementation} from '../../../model/matrix.ts'

/** What heads a narrow column: `Python 3.13`, `Node 24`, or whole names where two would be the same. */
export function shortNames(implementations: readonly Implementation[]): readonly string[] {
  const names = implementations.map(shortName)
  return names.map((name, at) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : (implementations[at]?.id ?? name)
  )
}

/** What everybody runs is known by the name of the language. */
function shortName({id, runtime, version, reported}: Implementation): string {
  if (reported) return id
  const [major = '', minor] = version.split('.')
  if (runtime === 'CPython') return `Python ${minor === undefined ? major : `${major}.${minor}`}`
  return `${runtime} ${major}`.trim()
}
