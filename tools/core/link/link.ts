import type {Document} from '../model/document.ts'
import {inOrder} from '../model/diagnostic-order.ts'
import type {Outcome} from '../model/outcome.ts'
import {compareFiles} from '../model/reading-order.ts'
import type {Spec} from '../model/spec.ts'
import {termKeyOf} from '../model/term.ts'
import {checkDefinitions} from './check-definitions.ts'
import {checkRetirements} from './check-retirements.ts'
import {checkTestIds} from './check-test-ids.ts'
import {checkOutputs} from './check-outputs.ts'
import {checkVectors} from './check-vectors.ts'
import {define} from './define.ts'
import {resolve} from './resolve.ts'

/**
 * Make one spec of all documents, and give every name in them its one definition.
 *
 * The first definition in reading order wins; in which order the documents are handed in never matters.
 */
export function link(documents: readonly Document[]): Outcome<Spec> {
  const sorted = documents.toSorted((left, right) => compareFiles(left.file, right.file))
  const clauses = define(
    'clause',
    sorted.flatMap((document) => document.clauses),
    {keyOf: ({id}) => id}
  )
  const requirements = define(
    'requirement',
    sorted.flatMap((document) => document.requirements),
    {keyOf: ({id}) => id}
  )
  const experiments = define(
    'experiment',
    sorted.flatMap(({experiment}) => experiment ?? []),
    {keyOf: ({id}) => id}
  )
  const terms = define(
    'term',
    sorted.flatMap((document) => document.terms),
    {
      keyOf: ({name}) => termKeyOf(name),
      nameOf: ({name}) => name
    }
  )
  const retirements = define(
    'retirement',
    sorted.flatMap((document) => document.retirements),
    {keyOf: ({id}) => id}
  )

  const spec: Spec = {
    documents: sorted,
    clauses: clauses.value,
    requirements: requirements.value,
    experiments: experiments.value,
    terms: terms.value,
    retirements: retirements.value,
    phases: sorted.flatMap((document) => document.phases),
    blocks: sorted.flatMap((document) => document.blocks)
  }

  const diagnostics = [
    ...clauses.diagnostics,
    ...requirements.diagnostics,
    ...experiments.diagnostics,
    ...terms.diagnostics,
    ...retirements.diagnostics,
    ...checkTestIds(spec),
    ...checkRetirements(spec),
    ...checkVectors(spec),
    ...checkOutputs(spec),
    ...checkDefinitions(spec),
    ...resolve(spec)
  ]

  return {value: spec, diagnostics: inOrder(diagnostics)}
}
