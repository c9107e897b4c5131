import {describe, expect, test} from 'vitest'
import {locate} from '../../../tools/core/graph/locate.ts'
import {render} from '../../../tools/core/model/artifact.ts'
import type {Diagnostic} from '../../../tools/core/model/diagnostic.ts'
import type {
  Compilation,
  Findings,
  Place,
  Problem,
  Run,
  TestResult
} from '../../../tools/core/model/findings.ts'
import type {Span} from '../../../tools/core/model/span.ts'
import {tangle} from '../../../tools/core/tangle/tangle.ts'
import {plainProject} from '../../support/project.ts'
import {specFrom} from '../../support/spec-from.ts'

const file = 'pep/10-a.md'
const page = `# One

~~~ts file=one.ts
export function one() {
  // <<body>>
}
~~~

~~~ts #body
throw new Error('no')
~~~

~~~ts test
await one()
~~~

~~~ts example
one()
~~~

~~~output
1
~~~

~~~ts test vectors=pair
await two()
~~~

~~~json vector=pair
{"given": 1}
~~~
`
const {value: spec} = specFrom({[file]: page})
const programs = tangle(spec, plainProject).value
const program = programs.find(({language}) => language === 'typescript')
const artifacts = new Map(program!.artifacts.map((artifact) => [artifact.path, render(artifact)]))
const published = 'reference/typescript/one.ts'
const testModule = 'test/typescript/a/one-1.ts'

describe('an error of a checker', () => {
  test.each([
    ['in what was copied is there', published, 'one()', 'one()'],
    ['in an included block is in that block', published, 'throw', 'throw'],
    ['in the indentation of an included block is before its line', published, '  throw', ''],
    ['in what the tool wrote for a directive is at the directive', testModule, 'export async', 'ts test']
  ])('%s', (...[, path, text, place]) => {
    const start = artifacts.get(path)!.indexOf(text)
    const [diagnostic] = located({compilations: [compilation({path, start, end: start + text.length})]})
    expect(writtenAt(diagnostic)).toBe(place)
  })

  test('in a file that is none of the program has no place', () => {
    const [diagnostic] = located({compilations: [compilation({path: 'lib.d.ts', start: 0, end: 1})]})
    expect(diagnostic).toMatchObject({code: 'typescript/TS1', message: 'No'})
    expect(diagnostic?.span).toBeUndefined()
  })

  test('is told beside what kept the checker from its end', () => {
    const compilations = [{...compilation({path: published, start: 0, end: 1}), trouble: 'it died'}]
    expect(located({compilations}).map(({code}) => code)).toEqual(['toolchain/trouble', 'typescript/TS1'])
  })

  test('is not told of another language', () => {
    const compilations = [{...compilation({path: published, start: 0, end: 1}), language: 'python'}]
    const missing = [{name: 'CPython 2.7', language: 'python', version: '2.7', hint: 'Install it'}]
    expect(located({compilations, missing})).toEqual([])
  })
})

describe('a failure', () => {
  test('is where it happened, and leads there from the test', () => {
    const trace = [at(testModule, 'one()'), at(published, 'throw')]
    const [diagnostic, ...others] = located({runs: [run('24', failed('a/one-1', {trace}))]})
    expect(others).toEqual([])
    expect(diagnostic?.message).toBe('Unexpected failure of test `a/one-1` on Node 24: no')
    expect(diagnostic?.span?.start).toBe(page.indexOf('throw'))
    expect(diagnostic?.related?.map(({span}) => span.start)).toEqual([page.indexOf('one()\n~~~')])
  })

  test('of no place is at its test', () => {
    const [diagnostic] = located({runs: [run('24', failed('a/one-1'))]})
    expect(writtenAt(diagnostic)).toBe('ts test')
  })

  test('that is the same on several runtimes is told once', () => {
    const runs = [run('22', failed('a/one-1')), run('24', failed('a/one-1'))]
    expect(located({runs}).map(({message}) => message)).toEqual([
      'Unexpected failure of test `a/one-1` on Node 22, Node 24: no'
    ])
  })

  test('that differs from runtime to runtime is told of each', () => {
    const runs = [run('22', failed('a/one-1')), run('24', failed('a/one-1', {reason: 'other'}))]
    expect(located({runs})).toHaveLength(2)
  })

  test('of a vector is in its runner, and leads to the vector', () => {
    const runner = 'test/typescript/a/one-3.ts'
    const trace = [at(runner, 'two()')]
    const [diagnostic] = located({runs: [run('24', failed('a/one-3 × a/one-1', {trace}))]})
    expect(diagnostic?.span?.start).toBe(page.indexOf('two()'))
    expect(diagnostic?.related?.map(({message, span}) => [message, textAt(span)])).toEqual([
      ['The vector', 'json vector=pair']
    ])
  })

  test('to print what is promised leads to the promise', () => {
    const wrong = failed('a/one-2', {isMisprint: true, output: '2'})
    const [diagnostic] = located({runs: [run('24', wrong)]})
    expect(diagnostic?.related?.map(({span}) => textAt(span))).toEqual(['output'])
    const [other] = located({runs: [run('24', failed('a/one-2', {output: '2'}))]})
    expect(other?.related, 'an error that was thrown has nothing to do with it').toBeUndefined()
  })

  test('of an example has a code of its own', () => {
    expect(located({runs: [run('24', failed('a/one-2'))]}).map(({code}) => code)).toEqual(['example/failed'])
  })
})

function located(findings: Partial<Findings>): readonly Diagnostic[] {
  return locate({compilations: [], runs: [], missing: [], ...findings}, program!, spec.blocks)
}

function compilation(place: Pick<Problem, 'path' | 'start' | 'end'>): Compilation {
  const problem = {...place, code: 'typescript/TS1', severity: 'error', message: 'No'} as const
  return {tool: 'tsc', language: 'typescript', program: 'hash', problems: [problem]}
}

function run(version: string, result: TestResult): Run {
  return {language: 'typescript', runtime: {name: 'Node', version}, program: 'hash', results: [result]}
}

function failed(test: string, parts: Partial<TestResult> = {}): TestResult {
  return {test, outcome: 'failed', reason: 'no', ...parts}
}

/** Where a text stands in a generated file. */
function at(path: string, text: string): Place {
  return {path, start: artifacts.get(path)!.indexOf(text)}
}

function writtenAt(diagnostic: Diagnostic | undefined): string | undefined {
  return diagnostic?.span && textAt(diagnostic.span)
}

function textAt({start, end}: Span): string {
  return page.slice(start, end)
}
