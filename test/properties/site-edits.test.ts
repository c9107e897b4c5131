import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  filesInput,
  findingsInput,
  projectInput,
  sourceInput,
  toolchainsInput
} from '../../tools/core/graph/inputs.ts'
import {programHash, programs} from '../../tools/core/graph/programs.ts'
import {inventory, siteArtifacts} from '../../tools/core/graph/site.ts'
import {evidenceScripts} from '../../tools/core/graph/evidence-scripts.ts'
import {matrixPages} from '../../tools/core/graph/matrix-pages.ts'
import {Store} from '../../tools/core/graph/store.ts'
import {render} from '../../tools/core/model/artifact.ts'
import type {TestResult} from '../../tools/core/model/findings.ts'
import type {Project} from '../../tools/core/model/project.ts'
import {runOf} from '../support/evidence.ts'
import {pepProject} from '../support/project.ts'

const project: Project = {...pepProject, site: {edit: 'https://x.y/{file}'}}

/** What a chapter may be made of; much of it is shown, or led to, on pages of other chapters. */
const pieces = [
  '# A Heading\n',
  '## A Heading\n',
  'Some prose about [*exchange*], [a.one] and [there](20-b.md#a-heading).\n',
  'More prose.\n\nAnd a line.\n',
  'An **exchange**{term} is one request.\n',
  'r[a.one]{for="one"}\nThe server **MUST** answer.\n',
  'r[a.two]{todo="later"}\nThe client **SHOULD** ask.[^n]\n\n[^n]: A note.\n',
  '```ts file=one.ts #head clause=a.one\nexport const one = 1\n// <<tail>>\n```\n',
  '```ts #tail clause=a.one\nexport const tail = 2\n```\n',
  '```ts test clause=a.one,a.two\nexpect(1).toBe(1)\n```\n',
  '```ts test clause=a.one hidden\nexpect(2).toBe(2)\n```\n',
  '```json vector=kind clause=a.two\n{"given": 1}\n```\n',
  '```ts test vectors=kind\nexpect(vector).toBe(1)\n```\n',
  '```ts example #shown\nconsole.log(1)\n```\n\n```output\n1\n```\n',
  '## one: A Need\n\nkind: functional · source: PEP 1 · status: accepted · needs: clause\n\nWhy.\n',
  '---\nquestion: Why?\nstatus: open\nclaims: [one]\n---\n',
  '```ts test for=one score=partly\nexpect(3).toBe(3)\n```\n',
  '| id | reason | replaced by |\n|---|---|---|\n| a.zero | gone | a.one |\n'
]

const text = fc.array(fc.constantFrom(...pieces), {maxLength: 6}).map((parts) => parts.join('\n'))
const file = fc.constantFrom(
  'pep/10-a.md',
  'pep/20-b.md',
  'pep/30-c/10-d.md',
  'pep/annex/10-e.md',
  'pep/retired.md',
  'experiments/1-a.md',
  'experiments/2-b/10-c.md',
  'requirements/10-needs.md'
)
const edit = fc.record({
  file,
  text: fc.option(text),
  outcome: fc.constantFrom<TestResult['outcome'][]>('passed', 'failed', 'not run')
})

describe('the site after any edits', {timeout: 120_000}, () => {
  test('is the site from nothing', () => {
    fc.assert(
      fc.property(fc.array(edit, {minLength: 1, maxLength: 6}), (edits) => {
        const store = new Store()
        const sources = new Map<string, string>()

        for (const {file: name, text: now, outcome} of edits) {
          if (now === null) sources.delete(name)
          else sources.set(name, now)
          expect(siteOf(store, sources, outcome)).toEqual(siteOf(new Store(), sources, outcome))
        }
      }),
      {numRuns: 60}
    )
  })
})

/** Tell a store of these sources, of whose tests each came out so, and ask it for the site. */
function siteOf(store: Store, sources: ReadonlyMap<string, string>, outcome: TestResult['outcome']) {
  store.set(projectInput, project)
  for (const [name, content] of sources) store.set(sourceInput, {file: name, text: content}, name)
  store.set(filesInput, [...sources.keys()])
  const cases = store.ask(programs).flatMap((program) => program.cases)
  const run = runOf('typescript 24.1.0', Object.fromEntries(cases.map(({id}) => [id, outcome])))
  const runs = [{...run, program: store.ask(programHash, 'typescript')}]
  store.set(toolchainsInput, ['tests'])
  store.set(findingsInput, {compilations: [], runs, missing: []}, 'tests')

  return {
    pages: [...store.ask(siteArtifacts), ...store.ask(matrixPages), ...store.ask(evidenceScripts)].map(
      (artifact) => [artifact.path, render(artifact)]
    ),
    inventory: store.ask(inventory)
  }
}
