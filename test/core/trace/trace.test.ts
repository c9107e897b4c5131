import {describe, expect, test} from 'vitest'
import {render} from '../../../tools/core/model/artifact.ts'
import type {Clause} from '../../../tools/core/model/clause.ts'
import type {Findings} from '../../../tools/core/model/findings.ts'
import type {Matrix} from '../../../tools/core/model/matrix.ts'
import type {Need, Requirement} from '../../../tools/core/model/requirement.ts'
import {trace} from '../../../tools/core/trace/trace.ts'
import {type Draft, file, pageOf, specFrom, testOf, vector} from '../../support/blocks.ts'
import {evidenceOf, missing, runOf} from '../../support/evidence.ts'
import {clause, nameOf, requirement} from '../../support/spec.ts'

const python = {language: 'python'}
const names = {clauses: ['a.b']}
const nowhere = {file: 'pep/10-test.md', start: 0, end: 0}
const ts = testOf('t-1', 'expect(1)', names)
const py = testOf('t-1', 'self.x()', {...python, ...names})
const code = file('x.ts', 'one()', names)

describe('the state of a clause', () => {
  const exception: Clause['exception'] = {kind: 'todo', reason: 'later', span: nowhere}

  test.each<
    [
      string,
      string,
      {
        readonly blocks?: readonly Draft[]
        readonly findings?: Partial<Findings>
        readonly parts?: Partial<Clause>
      }
    ]
  >([
    [
      'verified',
      'every test passed on every runtime',
      {
        blocks: [py],
        findings: {
          runs: [runOf('python 2.7.18', {'t-1': 'passed'}), runOf('python 3.12.1', {'t-1': 'passed'})]
        }
      }
    ],
    [
      'failed',
      'one test failed on one runtime',
      {
        blocks: [py],
        findings: {
          runs: [runOf('python 2.7.18', {'t-1': 'failed'}), runOf('python 3.12.1', {'t-1': 'passed'})]
        }
      }
    ],
    [
      'failed',
      'a test failed, although the clause is excepted',
      {blocks: [py], findings: {runs: [runOf('python 2.7.18', {'t-1': 'failed'})]}, parts: {exception}}
    ],
    [
      'excepted',
      'it carries a reason, whatever passed',
      {blocks: [py], findings: {runs: [runOf('python 2.7.18', {'t-1': 'passed'})]}, parts: {exception}}
    ],
    ['unverified', 'no test names it', {blocks: [code]}],
    ['not run', 'nothing ran', {blocks: [ts]}],
    [
      'not run',
      'one test of two did not run',
      {
        blocks: [ts, testOf('t-2', 'x()', names)],
        findings: {runs: [runOf('typescript 24.1.0', {'t-1': 'passed', 't-2': 'not run'})]}
      }
    ],
    [
      'not run',
      'a run left the test out',
      {blocks: [ts], findings: {runs: [runOf('typescript 24.1.0', {})]}}
    ],
    [
      'not run',
      'a runtime is missing',
      {
        blocks: [py],
        findings: {runs: [runOf('python 3.12.1', {'t-1': 'passed'})], missing: [missing('2.7')]}
      }
    ],
    [
      'verified',
      'the missing runtime is too old for the test',
      {
        blocks: [testOf('t-1', 'x()', {...python, ...names, since: '3.6'})],
        findings: {runs: [runOf('python 3.12.1', {'t-1': 'passed'})], missing: [missing('2.7')]}
      }
    ],
    [
      'verified',
      'a runtime that ran is too old for the test',
      {
        blocks: [testOf('t-1', 'x()', {...python, ...names, since: '3.6'})],
        findings: {runs: [runOf('python 3.12.1', {'t-1': 'passed'}), runOf('python 2.7.18', {})]}
      }
    ],
    [
      'not run',
      'a missing range has versions that are new enough',
      {
        blocks: [testOf('t-1', 'x()', {...python, ...names, since: '3.8'})],
        findings: {missing: [missing('3.6+')]}
      }
    ],
    [
      'not run',
      'a missing line has versions that are new enough',
      {
        blocks: [testOf('t-1', 'x()', {...python, ...names, since: '3.8'})],
        findings: {runs: [], missing: [missing('3')]}
      }
    ],
    [
      'not run',
      'every runtime is too old for the test',
      {
        blocks: [testOf('t-1', 'x()', {...python, ...names, since: '3.6'})],
        findings: {runs: [runOf('python 2.7.18', {})]}
      }
    ],
    [
      'verified',
      'a missing checker runs nothing',
      {
        blocks: [ts],
        findings: {
          runs: [runOf('typescript 24.1.0', {'t-1': 'passed'})],
          missing: [{name: 'tsc', language: 'typescript', hint: ''}]
        }
      }
    ]
  ])('is %s where %s', (state, _, {blocks = [], findings, parts = {}}) => {
    expect(traced(blocks, {findings, clauses: [clause('a.b', parts)]}).clauses[0]?.state).toBe(state)
  })

  test('is failed where the code under it does not compile, and names the error', () => {
    const [row, other] = broken('one()', [ts, code, file('x.ts', 'two()', {clauses: ['c.d']})]).clauses
    expect(row).toMatchObject({state: 'failed', reason: 'typescript/E1 by checker: No'})
    expect(other?.state, 'code under another clause').toBe('unverified')
  })

  test('says of a test what is missing, where versions of a missing range are new enough', () => {
    const blocks = [testOf('t-1', 'x()', {...python, ...names, since: '3.8'})]
    const [row] = traced(blocks, {findings: {missing: [missing('2.7'), missing('3.6+')]}}).clauses
    expect(row?.reason).toBe('`t-1` on python CPython 3.6+: Install it')
  })

  test('is failed where its test does not compile, even in what the tool made of it', () => {
    expect(broken('async function run', [ts]).clauses[0]?.state).toBe('failed')
  })

  test('is that of the vectors of a runner', () => {
    const blocks = [
      vector('kind', '{}', {id: 'v-1', ...names}),
      testOf('r-1', 'x(vector)', {vectors: 'kind'})
    ]
    const runs = [runOf('typescript 24.1.0', {'r-1 × v-1': 'failed'})]
    expect(traced(blocks, {findings: {runs}}).clauses[0]).toMatchObject({
      state: 'failed',
      reason: '`r-1 × v-1` on typescript Node 24.1.0: it says so'
    })
  })
})

describe('the state of a requirement', () => {
  const clauseNeed: Need = {kind: 'clause', span: nowhere}
  const needs = (language: string, version?: string): Need => ({
    kind: 'test',
    language,
    ...(version && {version}),
    span: nowhere
  })
  const passed = runOf('python 3.12.1', {'t-1': 'passed'})

  test.each<
    [
      string,
      string,
      {
        readonly blocks?: readonly Draft[]
        readonly findings?: Partial<Findings>
        readonly parts?: Partial<Requirement>
        readonly clauses?: readonly Clause[]
      }
    ]
  >([
    [
      'verified',
      'every need is met',
      {blocks: [py], findings: {runs: [passed]}, parts: {needs: [clauseNeed, needs('python', '3')]}}
    ],
    [
      'verified',
      'a runtime of its version passed, whatever another did',
      {
        blocks: [py],
        findings: {runs: [passed, runOf('python 2.7.18', {'t-1': 'failed'})]},
        parts: {needs: [needs('python', '3')]}
      }
    ],
    [
      'failed',
      'a runtime of its version failed',
      {
        blocks: [py],
        findings: {runs: [passed, runOf('python 3.6.15', {'t-1': 'failed'})]},
        parts: {needs: [needs('python', '3')]}
      }
    ],
    [
      'verified',
      'a runtime of its version is missing and another passed',
      {
        blocks: [py],
        findings: {runs: [passed], missing: [missing('3.4')]},
        parts: {needs: [needs('python', '3')]}
      }
    ],
    [
      'not run',
      'no runtime of its version was found',
      {
        blocks: [py],
        findings: {runs: [passed], missing: [missing('2.7')]},
        parts: {needs: [needs('python', '2.7')]}
      }
    ],
    [
      'not run',
      'only a runtime of a version with the same beginning was found',
      {
        blocks: [py],
        findings: {runs: [runOf('python 3.12.1', {'t-1': 'passed'})]},
        parts: {needs: [needs('python', '3.1')]}
      }
    ],
    [
      'unverified',
      'no test is in its language',
      {blocks: [py], findings: {runs: [passed]}, parts: {needs: [needs('typescript')]}}
    ],
    ['unverified', 'no clause answers it', {clauses: [clause('a.b')], parts: {needs: [clauseNeed]}}],
    ['unverified', 'it does not say what it needs', {parts: {needs: []}}],
    [
      'excepted',
      'its clause is',
      {
        clauses: [
          clause('a.b', {
            answers: [nameOf('need')],
            exception: {kind: 'untestable', reason: 'r', span: nowhere}
          })
        ]
      }
    ],
    [
      'planned',
      'it is planned, whatever failed',
      {
        blocks: [py],
        findings: {runs: [runOf('python 3.12.1', {'t-1': 'failed'})]},
        parts: {status: 'planned'}
      }
    ],
    ['planned', 'it is proposed', {parts: {status: 'proposed'}}],
    ['set aside', 'it is refused', {parts: {status: 'refused'}}],
    ['set aside', 'it is retired', {parts: {status: 'retired'}}]
  ])(
    'is %s where %s',
    (
      state,
      _,
      {blocks = [], findings, parts = {}, clauses = [clause('a.b', {answers: [nameOf('need')]})]}
    ) => {
      expect(
        traced(blocks, {findings, clauses, requirements: [requirement('need', parts)]}).requirements[0]?.state
      ).toBe(state)
    }
  )

  test('is failed for tests of a language whose code under its clauses does not compile', () => {
    const parts = {
      clauses: [clause('a.b', {answers: [nameOf('need')]})],
      requirements: [requirement('need', {needs: [needs('typescript')]})]
    }
    expect(broken('one()', [ts, code], parts).requirements[0]).toMatchObject({
      state: 'failed',
      reason: 'test:typescript: typescript/E1 by checker: No'
    })
  })
})

test('a matrix counts what a percentage would hide', () => {
  const requirements = [
    requirement('need'),
    requirement('no', {status: 'refused'}),
    requirement('later', {status: 'planned'})
  ]
  const findings = {runs: [runOf('typescript 24.1.0', {'t-1': 'passed'})], missing: [missing('2.7')]}
  const {totals} = traced([ts, py], {requirements, findings})
  expect(totals.tests).toEqual({passed: 1, failed: 0, 'not run': 1})
  expect(totals.requirements).toMatchObject({planned: 1, unverified: 1, verified: 0})
  expect(totals.setAside).toBe(1)
})

test('a matrix says of each row where it stands', () => {
  const {clauses} = traced([code, ts])
  expect(clauses[0]?.code).toEqual([{file: 'pep/10-test.md', line: 1}])
  expect(clauses[0]?.tests[0]?.place).toEqual({file: 'pep/10-test.md', line: 5})
})

interface World {
  readonly findings?: Partial<Findings> | undefined
  readonly clauses?: readonly Clause[]
  readonly requirements?: readonly Requirement[]
}

function specOf(
  blocks: readonly Draft[],
  {clauses = [clause('a.b'), clause('c.d')], requirements = []}: World
) {
  return specFrom([{...pageOf(blocks), clauses, requirements}])
}

function traced(blocks: readonly Draft[], world: World = {}): Matrix {
  const spec = specOf(blocks, world)
  return trace(spec, evidenceOf(spec, world.findings))
}

/** The matrix after a checker found an error at a text of the TypeScript program. */
function broken(text: string, blocks: readonly Draft[], world: World = {}): Matrix {
  const spec = specOf(blocks, world)
  const evidence = evidenceOf(spec)
  const artifact = evidence.programs
    .flatMap(({artifacts}) => artifacts)
    .find((one) => render(one).includes(text))!
  const start = render(artifact).indexOf(text)
  const problem = {
    path: artifact.path,
    start,
    end: start + 1,
    code: 'typescript/E1',
    severity: 'error',
    message: 'No'
  } as const
  const compilations = [{tool: 'checker', language: 'typescript', program: 'now', problems: [problem]}]
  return trace(spec, {...evidence, findings: {...evidence.findings, compilations}})
}
