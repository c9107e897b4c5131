import type {Block, ExampleBlock, TestBlock} from '../model/block.ts'
import type {TestCase} from '../model/code.ts'
import type {ComparedCell, ComparedExperiment, ComparedRow, Comparison} from '../model/comparison.ts'
import {experimentIdOf, type Experiment, type Score} from '../model/experiment.ts'
import {grouped} from '../model/grouped.ts'
import type {Spec} from '../model/spec.ts'
import type {Evidence} from './evidence.ts'
import {resultsOf, type Result} from './results.ts'

type Tests = readonly (TestBlock | ExampleBlock)[]

/** Set the designs of all experiments side by side: what each shows of every requirement, and of every task that others do too. */
export function compare(
  {experiments, requirements: needs, blocks}: Spec,
  {programs, findings}: Pick<Evidence, 'programs' | 'findings'>
): Comparison {
  const all = [...experiments.values()]
  const designs = all.filter(({claims}) => claims.length > 0)
  const texts = all.filter(({claims}) => claims.length === 0).map(summaryOf)
  if (designs.length === 0) return {designs: [], texts, requirements: [], tasks: []}

  const {of} = resultsOf(findings)
  const cases = grouped(programs.flatMap((program) => program.cases).map((one) => [blockKeyOf(one), one]))
  const own = grouped(
    blocks.filter(isRun).map((block) => [experimentIdOf(block.span.file) ?? '', block] as const)
  )
  const tests = designs.map(({id}) => own.get(id) ?? [])
  const byRequirement = tests.map(testsByRequirement)
  const byTask = tests.map((some) => grouped(some.map((block) => [block.heading, block])))
  const claims = designs.map((design) => new Set(design.claims.map(({name}) => name)))

  const headings = new Set(tests.flat().map(({heading}) => heading))
  return {
    designs: designs.map(summaryOf),
    texts,
    requirements: [...needs.keys()]
      .filter((id) => claims.some((one) => one.has(id)) || byRequirement.some((one) => one.has(id)))
      .map((id) => rowOf(id, byRequirement, (at) => claims[at]?.has(id) ?? false)),
    tasks: [...headings]
      .filter((name) => name !== '' && byTask.filter((one) => one.has(name)).length > 1)
      .map((name) => rowOf(name, byTask, () => false))
  }

  function rowOf(
    name: string,
    columns: readonly ReadonlyMap<string, Tests>[],
    isClaimed: (at: number) => boolean
  ): ComparedRow {
    return {name, cells: columns.map((column, at) => cellOf(column.get(name) ?? [], isClaimed(at)))}
  }

  function cellOf(some: Tests, claimed: boolean): ComparedCell {
    const found = some.map((block) => (cases.get(`${block.language} ${block.id}`) ?? []).flatMap(of))
    const results = countOf(found.flat())
    const score = scoreOf(some)
    const unrun = results['not run'] > 0 || found.some((one) => one.length === 0)
    const state = results.failed > 0 ? 'failed' : unrun ? 'not run' : (score ?? 'untested')
    const named = some.map(({language, id}) => ({language, id}))
    return {state, ...(score && {score}), claimed, tests: named, results}
  }
}

function summaryOf({id, question, status}: Experiment): ComparedExperiment {
  return {id, question, status}
}

/** Examples that must fail to check are not run. */
function isRun(block: Block): block is TestBlock | ExampleBlock {
  return block.role === 'test' || (block.role === 'example' && block.errors.length === 0)
}

function testsByRequirement(tests: Tests): ReadonlyMap<string, Tests> {
  return grouped(
    tests.flatMap((block) =>
      Array.from(new Set(block.verdict?.requirements.map(({name}) => name)), (name) => [name, block] as const)
    )
  )
}

/** All of one opinion, or else partly as soon as anything is met. */
function scoreOf(tests: Tests): Score | undefined {
  const found = new Set(tests.map(({verdict}) => verdict?.score ?? 'met'))
  const [first] = found
  if (found.size < 2) return first
  return found.has('met') || found.has('partly') ? 'partly' : 'not'
}

/** What a case is of: a runner has one for each vector. */
function blockKeyOf({language, id}: TestCase): string {
  return `${language} ${id.split(' × ', 1)[0] ?? id}`
}

function countOf(results: readonly Result[]): ComparedCell['results'] {
  const counts = {passed: 0, failed: 0, 'not run': 0}
  for (const {outcome} of results) counts[outcome] += 1
  return counts
}
