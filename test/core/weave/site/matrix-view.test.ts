import {describe, expect, test} from 'vitest'
import type {ClauseRow, Matrix, TestRow} from '../../../../tools/core/model/matrix.ts'
import {matrixView} from '../../../../tools/core/weave/formats/site/matrix-view.ts'
import {shortNames} from '../../../../tools/core/weave/formats/site/short-names.ts'

type Outcome = TestRow['results'][number]['outcome']

describe('a cell of the matrix', () => {
  test.each([
    {outcomes: [], worst: undefined},
    {outcomes: ['passed'], worst: 'passed'},
    {outcomes: ['passed', 'not run'], worst: 'not run'},
    {outcomes: ['not run', 'failed', 'passed'], worst: 'failed'}
  ] satisfies readonly {outcomes: readonly Outcome[]; worst: Outcome | undefined}[])(
    'says $worst of $outcomes',
    ({outcomes, worst}) => {
      expect(matrixView(matrixOf(outcomes, 1)).clauses[0]?.outcomes).toEqual([worst])
    }
  )

  test('of a requirement says the worst of its clauses', () => {
    const {requirements} = matrixView(matrixOf(['passed', 'failed'], 1))
    expect(requirements[0]?.outcomes).toEqual(['failed'])
  })
})

test('what the page shows does not change with the lines of the sources', () => {
  expect(matrixView(matrixOf(['passed'], 1))).toEqual(matrixView(matrixOf(['passed'], 99)))
})

describe('the head of a column', () => {
  test.each([
    {ids: ['python CPython 3.13.0', 'typescript Node 24.21.0'], heads: ['Python 3.13', 'Node 24']},
    {
      ids: ['python CPython 3.13.0', 'python CPython 3.13.1'],
      heads: ['python CPython 3.13.0', 'python CPython 3.13.1']
    },
    {ids: ['python PyPy 7.3.17', 'python CPython 2.7.18'], heads: ['PyPy 7', 'Python 2.7']}
  ])('is short where that is enough: $heads', ({ids, heads}) => {
    expect(shortNames(ids.map(implementationOf))).toEqual(heads)
  })

  test('is the whole name of who reports', () => {
    expect(
      shortNames([{...implementationOf('python gunicorn 25'), id: 'gunicorn 25', reported: true}])
    ).toEqual(['gunicorn 25'])
  })
})

function matrixOf(outcomes: readonly Outcome[], line: number): Matrix {
  const place = {file: 'pep/10-a.md', line}
  const tests = outcomes.map((outcome, at): TestRow => ({
    id: `test-${at}`,
    language: 'typescript',
    kind: 'test',
    place,
    results: [{implementation: 'typescript Node 24.21.0', outcome}]
  }))
  const clause: ClauseRow = {
    id: 'a.b',
    level: 'must',
    text: 'It MUST be.',
    state: 'verified',
    answers: ['need'],
    code: [place],
    tests,
    reports: [],
    place
  }
  const none = {verified: 0, failed: 0, 'not run': 0, unverified: 0, planned: 0, excepted: 0}

  return {
    implementations: [implementationOf('typescript Node 24.21.0')],
    clauses: [clause],
    requirements: [
      {
        id: 'need',
        title: 'Need',
        kind: 'functional',
        status: 'accepted',
        state: 'verified',
        sources: [],
        clauses: ['a.b'],
        needs: [],
        place
      }
    ],
    totals: {
      clauses: none,
      requirements: none,
      tests: {passed: 0, failed: 0, 'not run': 0},
      setAside: 0,
      implementations: [],
      suppressed: 0,
      notUnderstood: 0
    }
  }
}

function implementationOf(id: string) {
  const [language = '', runtime = '', version = ''] = id.split(' ')
  return {id, language, runtime, version, reported: false}
}
