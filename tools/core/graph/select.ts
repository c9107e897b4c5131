import type {Program, TestCase} from '../model/code.ts'
import type {Spec} from '../model/spec.ts'

/** Which cases some ids stand for, and which ids stand for none. */
export interface Selection {
  readonly cases: ReadonlySet<string>
  readonly unknown: readonly string[]
  /** Everything that may be asked for. */
  readonly known: ReadonlySet<string>
}

/** Find the cases of clauses, of requirements by the clauses that answer them, of vectors, of examples by their names, and of tests by their own ids. */
export function selectCases(ids: readonly string[], programs: readonly Program[], spec: Spec): Selection {
  const all = programs.flatMap(({cases}) => cases)
  const examples = namesOfExamples(spec)
  const namesOf = (one: TestCase): readonly string[] => [
    ...ownNamesOf(one),
    ...(examples.get(`${one.language} ${one.id}`) ?? [])
  ]
  const known = new Set([...spec.clauses.keys(), ...spec.requirements.keys(), ...all.flatMap(namesOf)])
  const wanted = ids.filter((id) => known.has(id))
  const clauses = new Set(wanted.flatMap((id) => [id, ...answering(id, spec)]))
  const names = new Set(wanted)
  const chosen = all.filter(
    (one) => one.clauses.some((id) => clauses.has(id)) || namesOf(one).some((id) => names.has(id))
  )

  return {cases: new Set(chosen.map(({id}) => id)), unknown: ids.filter((id) => !known.has(id)), known}
}

/** The id of a case of a runner names the runner and the vector. */
function ownNamesOf({id}: TestCase): readonly string[] {
  return [id, ...id.split(' × ')]
}

/** What tables take examples by, under the language and the id of each. */
function namesOfExamples({blocks}: Spec): ReadonlyMap<string, readonly string[]> {
  return new Map(
    blocks.flatMap((block) =>
      block.role === 'example' && block.name ? [[`${block.language} ${block.id}`, [block.name.name]]] : []
    )
  )
}

function answering(requirement: string, {clauses}: Spec): readonly string[] {
  return Array.from(clauses.values())
    .filter(({answers}) => answers.some(({name}) => name === requirement))
    .map(({id}) => id)
}
