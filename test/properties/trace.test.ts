import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Findings, TestResult} from '../../tools/core/model/findings.ts'
import type {ClauseRow, Matrix} from '../../tools/core/model/matrix.ts'
import type {Requirement} from '../../tools/core/model/requirement.ts'
import {trace} from '../../tools/core/trace/trace.ts'
import {traceText} from '../../tools/core/trace/trace-text.ts'
import {pageOf, specFrom, testOf} from '../support/blocks.ts'
import {evidenceOf, missing, runOf} from '../support/evidence.ts'
import {clause, nameOf, requirement} from '../support/spec.ts'

const place = {file: 'pep/10-test.md', start: 0, end: 0}
const clauses = ['a.a', 'a.b', 'a.c']
const needs = ['one', 'two']
const outcome = fc.constantFrom<TestResult['outcome']>('passed', 'failed', 'not run')
const tests = ['t-1', 't-2', 't-3']

const world = fc.record({
  names: fc.tuple(...tests.map(() => fc.subarray(clauses))),
  answers: fc.tuple(...clauses.map(() => fc.subarray(needs))),
  excepted: fc.subarray(clauses),
  status: fc.constantFrom<Requirement['status']>('accepted', 'planned', 'refused'),
  runs: fc.uniqueArray(
    fc.record({
      version: fc.constantFrom('2.7.18', '3.6.15', '3.12.1'),
      results: fc.dictionary(fc.constantFrom(...tests), outcome)
    }),
    {selector: ({version}) => version}
  ),
  missing: fc.subarray(['2.7', '3.4'])
})
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never

test('a clause is failed exactly where a result of a test that names it failed', () => {
  fc.assert(
    fc.property(world, (one) => {
      for (const {id, state} of traced(one).clauses) {
        const naming = tests.filter((_, at) => one.names[at]?.includes(id))
        const failed = one.runs.some(({results}) => naming.some((name) => results[name] === 'failed'))
        expect(state === 'failed').toBe(failed)
      }
    })
  )
})

test('a clause is verified only where every test that names it passed on everything that was found and nothing is missing', () => {
  fc.assert(
    fc.property(world, (one) => {
      for (const {id, state} of traced(one).clauses) {
        if (state !== 'verified') continue
        const naming = tests.filter((_, at) => one.names[at]?.includes(id))
        expect(naming.length * one.runs.length).toBeGreaterThan(0)
        expect(one.missing).toEqual([])
        expect(one.runs.every(({results}) => naming.every((name) => results[name] === 'passed'))).toBe(true)
      }
    })
  )
})

test('an exception never hides a failure, and always shows', () => {
  fc.assert(
    fc.property(world, (one) => {
      for (const {id, state} of traced(one).clauses) {
        if (one.excepted.includes(id)) expect(['failed', 'excepted']).toContain(state)
      }
    })
  )
})

test('a result that becomes worse never makes anything better', () => {
  fc.assert(
    fc.property(world, fc.nat(2), fc.constantFrom(...tests), (one, ...[at, name]) => {
      const run = one.runs[at]
      if (run?.results[name] !== 'passed') return
      const worse = {
        ...one,
        runs: one.runs.with(at, {...run, results: {...run.results, [name]: 'failed' as const}})
      }
      const [before, after] = [traced(one), traced(worse)]
      expect(verified(after).every((id) => verified(before).includes(id))).toBe(true)
    })
  )
})

test('a reason stands beside every state but the best', () => {
  fc.assert(
    fc.property(world, (one) => {
      const {clauses: rows, requirements} = traced(one)
      for (const {state, reason} of [...rows, ...requirements])
        expect(reason === undefined).toBe(state === 'verified')
    })
  )
})

test('totals are what the rows add up to', () => {
  fc.assert(
    fc.property(world, (one) => {
      const {totals, clauses: rows, requirements} = traced(one)
      for (const [state, count] of Object.entries(totals.clauses))
        expect(count).toBe(rows.filter((row) => row.state === state).length)
      for (const [state, count] of Object.entries(totals.requirements))
        expect(count).toBe(requirements.filter((row) => row.state === state).length)
      expect(Object.values(totals.requirements).reduce((sum, count) => sum + count, totals.setAside)).toBe(
        requirements.length
      )
    })
  )
})

test('the order in which findings come in changes nothing', () => {
  fc.assert(
    fc.property(world, (one) => {
      expect(traced({...one, runs: one.runs.toReversed()})).toEqual(traced(one))
    })
  )
})

test('trace.txt does not change with lines, results or the order of pages', () => {
  fc.assert(
    fc.property(world, fc.nat(9), (one, lines) => {
      const spec = specOf(one)
      const moved = specFrom(
        spec.documents
          .map((document) => ({...document, text: '\n'.repeat(lines) + document.text}))
          .toReversed()
      )
      expect(traceText(moved)).toBe(traceText(spec))
    })
  )
})

function traced(one: World): Matrix {
  const findings: Partial<Findings> = {
    runs: one.runs.map(({version, results}) => runOf(`python ${version}`, results)),
    missing: one.missing.map((version) => missing(version))
  }
  const spec = specOf(one)
  return trace(spec, evidenceOf(spec, findings))
}

function specOf({names, answers, excepted, status}: World) {
  const exception = {kind: 'todo', reason: 'later', span: place} as const
  return specFrom([
    {
      ...pageOf(tests.map((id, at) => testOf(id, 'x()', {language: 'python', clauses: names[at] ?? []}))),
      clauses: clauses.map((id, at) =>
        clause(id, {answers: (answers[at] ?? []).map(nameOf), ...(excepted.includes(id) && {exception})})
      )
    },
    {...pageOf([], 'requirements/10-needs.md'), requirements: needs.map((id) => requirement(id, {status}))}
  ])
}

function verified({clauses: rows, requirements}: Matrix): readonly string[] {
  return [...rows, ...requirements]
    .filter(({state}: Pick<ClauseRow, 'id'> & {readonly state: string}) => state === 'verified')
    .map(({id}) => id)
}
