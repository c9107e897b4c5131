import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {check} from '../../tools/core/check/check.ts'
import {suppress} from '../../tools/core/check/suppress.ts'
import {diagnostics} from '../../tools/core/graph/diagnostics.ts'
import {filesInput, projectInput, sourceInput} from '../../tools/core/graph/inputs.ts'
import {traceArtifact} from '../../tools/core/graph/outputs.ts'
import {programs} from '../../tools/core/graph/programs.ts'
import {Store} from '../../tools/core/graph/store.ts'
import {pepArtifacts} from '../../tools/core/graph/weaving.ts'
import {comparison} from '../../tools/core/graph/tracing.ts'
import {link} from '../../tools/core/link/link.ts'
import {render} from '../../tools/core/model/artifact.ts'
import {isPepText} from '../../tools/core/model/pep.ts'
import type {Project} from '../../tools/core/model/project.ts'
import {parse} from '../../tools/core/parse/parse.ts'
import {tangle} from '../../tools/core/tangle/tangle.ts'
import {compare} from '../../tools/core/trace/compare.ts'
import {traceText} from '../../tools/core/trace/trace-text.ts'
import {outlineOf} from '../../tools/core/weave/formats/pep/outline.ts'
import {weaveDocument} from '../../tools/core/weave/formats/pep/weave-document.ts'
import {weavePep} from '../../tools/core/weave/formats/pep/weave-pep.ts'
import {defaultProject} from '../../tools/shell/settings/project.ts'

const project: Project = {...defaultProject, pep: {number: 9999, text: 'pep', annex: []}}

/** What a chapter may be made of; some of it refers to what another chapter may or may not have. */
const pieces = [
  '# A heading\n',
  '## Another\n',
  'Some prose about [*exchange*] and [a.one], in RFC 9110 §5.5.\n',
  'An **exchange**{term} is one request and its response.\n',
  'r[a.one]{for="one"}\nThe server **MUST** answer.\n',
  'r[a.two]\nThe client **SHOULD** ask, and MUST listen.\n',
  '```ts file=one.ts #head clause=a.one\nexport const one = 1\n// <<tail>>\n```\n',
  '```ts #tail\nexport const tail = 2\n```\n',
  '```ts #tail\n// <<head>>\n```\n',
  '```python file=wsgi/one.py\none = 1\n```\n',
  '```ts test clause=a.one\nexpect(1).toBe(1)\n```\n',
  '```python test vectors=kind\nself.assertTrue(vector)\n```\n',
  '```json vector=kind clause=a.two\n{"given": 1}\n```\n',
  '```ts example\nconsole.log(1)\n```\n\n```output\n1\n```\n',
  '---\nquestion: Why?\nstatus: open\nclaims: [one]\n---\n',
  '```ts test for=one score=partly\nexpect(1).toBe(1)\n```\n',
  '<!-- allow check/untested-must: shown elsewhere -->\n',
  '```ts file=one.ts\nunclosed\n'
]

const chapter = fc.array(fc.constantFrom(...pieces), {maxLength: 6}).map((parts) => parts.join('\n'))
const file = fc.constantFrom(
  'pep/10-a.md',
  'pep/20-b.md',
  'pep/30-c/10-d.md',
  'experiments/1-a.md',
  'requirements/10-needs.md'
)
const edit = fc.record({file, text: fc.option(chapter)})

describe('the graph', () => {
  test('answers after any edits what the batch composition answers from nothing', () => {
    fc.assert(
      fc.property(fc.array(edit, {minLength: 1, maxLength: 8}), (edits) => {
        const store = new Store()
        const sources = new Map<string, string>()
        store.set(projectInput, project)

        for (const {file: name, text} of edits) {
          if (text === null) sources.delete(name)
          else sources.set(name, text)
          store.set(sourceInput, text === null ? undefined : {file: name, text}, name)
          store.set(filesInput, [...sources.keys()])
          expect(answersOf(store)).toEqual(batch(sources))
        }
      }),
      {numRuns: 60}
    )
  })
})

function answersOf(store: Store) {
  return {
    diagnostics: store.ask(diagnostics),
    programs: store.ask(programs),
    pep: store.ask(pepArtifacts).slice(0, 1).map(render),
    trace: render(store.ask(traceArtifact)),
    comparison: store.ask(comparison)
  }
}

/** The pipeline without memory: each stage once, over everything. */
function batch(sources: ReadonlyMap<string, string>): ReturnType<typeof answersOf> {
  const parsed = Array.from(sources, ([name, text]) => parse({file: name, text}))
  const {value: spec, diagnostics: linked} = link(parsed.map(({value}) => value))
  const tangled = tangle(spec, project)
  const text = spec.documents.filter((document) => isPepText(document.file, project))
  const woven = text.map((document) => weaveDocument(document, outlineOf(spec, project)))
  const all = [
    parsed,
    [{diagnostics: linked}],
    [{diagnostics: check(spec, project)}],
    [tangled],
    woven
  ].flat()

  return {
    diagnostics: suppress(
      all.flatMap((outcome) => outcome.diagnostics),
      spec.documents,
      project
    ),
    programs: tangled.value,
    pep:
      text.length > 0
        ? [
            render(
              weavePep(
                woven.map(({value}) => value),
                project
              )
            )
          ]
        : [],
    trace: traceText(spec),
    comparison: compare(spec, {
      programs: tangled.value,
      findings: {compilations: [], runs: [], missing: []}
    })
  }
}
