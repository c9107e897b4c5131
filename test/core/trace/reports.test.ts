import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Matrix, State} from '../../../tools/core/model/matrix.ts'
import type {Report, ReportedResult} from '../../../tools/core/model/report.ts'
import {checkReports} from '../../../tools/core/trace/check-reports.ts'
import {trace} from '../../../tools/core/trace/trace.ts'
import {pageOf, specFrom, testOf} from '../../support/blocks.ts'
import {evidenceOf, runOf} from '../../support/evidence.ts'
import {clause, nameOf, requirement} from '../../support/spec.ts'

const span = {file: 'reports/a.xml', start: 0, end: 0}
const spec = specFrom([
  {
    ...pageOf([testOf('t-1', 'x()', {clauses: ['a.b']})]),
    clauses: [clause('a.b', {answers: [nameOf('need')]}), clause('a.c', {answers: [nameOf('need')]})],
    requirements: [
      requirement('need', {
        needs: [
          {kind: 'clause', span},
          {kind: 'test', language: 'python', span}
        ]
      })
    ]
  }
])

describe('the matrix', () => {
  test('has a row for each reported case of a clause, with whose result it is', () => {
    const {clauses, implementations} = traced([
      report('hypercorn', [result('waits', 'passed', ['a.b'])]),
      report('gunicorn 25.1', [result('waits', 'failed', ['a.b', 'a.b']), result('ends', 'not run', ['a.c'])])
    ])
    expect(clauses.map(({reports}) => reports)).toEqual([
      [
        {
          id: 'waits',
          language: 'python',
          kind: 'reported',
          place: {file: 'reports/a.xml', line: 1},
          results: [
            {implementation: 'gunicorn 25.1', outcome: 'failed', reason: 'it says so'},
            {implementation: 'hypercorn', outcome: 'passed'}
          ]
        }
      ],
      [expect.objectContaining({id: 'ends'})]
    ])
    expect(implementations).toEqual([
      {
        id: 'typescript Node 24.1.0',
        language: 'typescript',
        runtime: 'Node',
        version: '24.1.0',
        reported: false
      },
      {id: 'gunicorn 25.1', language: 'python', runtime: 'gunicorn', version: '25.1', reported: true},
      {id: 'hypercorn', language: 'python', runtime: 'hypercorn', version: '', reported: true}
    ])
  })

  test('counts for each implementation the clauses by its worst result', () => {
    const {totals} = traced([
      report('one', [result('x', 'passed', ['a.b', 'a.c']), result('y', 'failed', ['a.b'])]),
      report('two', [result('x', 'passed', ['a.b']), result('y', 'not run', ['a.b'])])
    ])
    expect(
      totals.implementations.map(({implementation, clauses}) => [implementation, ...Object.values(clauses)])
    ).toEqual([
      ['typescript Node 24.1.0', 1, 0, 0, 1],
      ['one', 1, 1, 0, 0],
      ['two', 0, 0, 1, 1]
    ])
  })

  test('takes the worse of two results of one case, whichever comes first', () => {
    const pair = [result('x', 'failed', ['a.b']), result('x', 'passed', ['a.b'])]
    for (const results of [pair, pair.toReversed()])
      expect(traced([report('one', results)]).clauses[0]?.reports[0]?.results).toMatchObject([
        {outcome: 'failed'}
      ])
  })

  test('has the same states, whatever others report', () => {
    const outcome = fc.constantFrom<ReportedResult['outcome']>('passed', 'failed', 'not run')
    const reported = fc.record({
      implementation: fc.constantFrom('gunicorn 25', 'typescript Node 24.1.0', '__proto__'),
      results: fc.array(
        fc
          .tuple(
            fc.constantFrom('t-1', 'x', 'constructor'),
            outcome,
            fc.subarray(['a.b', 'a.c', 'a.d', '__proto__'])
          )
          .map((parts) => result(...parts))
      )
    })
    const alone = statesOf(traced([]))
    fc.assert(
      fc.property(fc.array(reported), (reports) => {
        const matrix = traced(reports.map(({implementation, results}) => report(implementation, results)))
        expect(statesOf(matrix)).toEqual(alone)
        for (const {clauses} of matrix.totals.implementations)
          expect(Object.values(clauses).reduce((sum, count) => sum + count, 0)).toBe(matrix.clauses.length)
      })
    )
  })
})

describe('a report is told of', () => {
  test.each<[string, readonly Report[], readonly string[]]>([
    ['an unknown clause, once', [report('x', [result('x', 'passed', ['a.x', 'a.b']), result('y', 'passed', ['a.x'])])], ['report/unknown-clause']],
    ['no clause at all', [report('x', [result('x', 'passed', [])])], ['report/without-clause']],
    ['no case at all', [report('x', [])], ['report/without-clause']],
    ['a second case of its implementation', [report('x', [result('x', 'passed', ['a.b'])]), report('x', [result('x', 'failed', ['a.b'])])], ['report/duplicate-case']],
    ['nothing, where another implementation has the case', [report('x', [result('x', 'passed', ['a.b'])]), report('y', [result('x', 'failed', ['a.b'])])], []]
  ])('%s', (_, reports, codes) => {
    expect([...checkReports(spec, reports)].map(({code}) => code)).toEqual(codes)
  }) // prettier-ignore

  test('a retired clause, with what replaces it', () => {
    const retired = new Map([['a.old', {id: 'a.old', reason: 'twice', replacement: nameOf('a.b'), span}]])
    const found = [
      ...checkReports({...spec, retirements: retired}, [report('x', [result('x', 'passed', ['a.old'])])])
    ]
    expect(found).toMatchObject([
      {
        message: 'Unexpected clause `a.old`, which is retired, expected `a.b`',
        severity: 'warning',
        related: [{span}]
      }
    ])
  })
})

function traced(reports: readonly Report[]): Matrix {
  const runs = [runOf('typescript 24.1.0', {'t-1': 'passed'})]
  return trace(spec, {...evidenceOf(spec, {runs}), reports})
}

function statesOf({clauses, requirements, totals}: Matrix): readonly (State | 'set aside' | object)[] {
  const needs = requirements.flatMap((one) => one.needs.map(({state}) => state))
  return [
    ...clauses.map(({state}) => state),
    ...requirements.map(({state}) => state),
    ...needs,
    totals.clauses,
    totals.tests
  ]
}

function report(implementation: string, results: readonly ReportedResult[]): Report {
  return {implementation, language: 'python', file: 'reports/a.xml', results}
}

function result(
  name: string,
  outcome: ReportedResult['outcome'],
  clauses: readonly string[]
): ReportedResult {
  return {
    test: name,
    outcome,
    clauses: clauses.map(nameOf),
    span,
    line: 1,
    ...(outcome !== 'passed' && {reason: 'it says so'})
  }
}
