import {describe, expect, test} from 'vitest'
import type {Comparison} from '../../../tools/core/model/comparison.ts'
import type {Findings} from '../../../tools/core/model/findings.ts'
import {compare} from '../../../tools/core/trace/compare.ts'
import {evidenceOf, missing, runOf} from '../../support/evidence.ts'
import {specFrom} from '../../support/spec-from.ts'

const needs =
  '# Needs\n\n' +
  ['one', 'two', 'three', 'four']
    .map((id) => `## ${id}: It is so\n\nkind: functional · source: me · status: planned · needs: clause\n`)
    .join('\n')
const design = (claims: string, body: string) =>
  `---\nquestion: Why?\nstatus: open\nclaims: [${claims}]\n---\n\n# Design\n\n${body}\n`
const files = {
  'requirements/10-needs.md': needs,
  'experiments/0001-a.md': design(
    'two, one',
    '## Wait\n\n~~~ts test for=one\nx\n~~~\n\n~~~py test for=one,two score=partly\nx\n~~~\n\n## Alone\n\n~~~ts test\nx\n~~~'
  ),
  'experiments/0002-b.md': design('one', '## Wait\n\n~~~ts test for=three score=not\nx\n~~~'),
  'experiments/0003-c.md': '---\nquestion: Which?\nstatus: answered\n---\n\n# C\n'
}
const all = [
  runOf('typescript 24.1.0', {'a/wait-1': 'passed', 'a/alone-1': 'passed', 'b/wait-1': 'passed'}),
  runOf('python 3.12.1', {'a/wait-1': 'passed'})
]

describe('a comparison', () => {
  test('has a column for each design, and a row for each requirement that one speaks of and each task that two have', () => {
    const {designs, texts, requirements, tasks} = compared({runs: all})
    expect(designs.map(({id}) => id)).toEqual(['experiments/0001-a', 'experiments/0002-b'])
    expect(texts).toEqual([{id: 'experiments/0003-c', question: 'Which?', status: 'answered'}])
    expect(requirements.map(({name}) => name)).toEqual(['one', 'two', 'three'])
    expect(tasks.map(({name}) => name)).toEqual(['Wait'])
  })

  test('says what the tests of a design were written for, as long as they pass', () => {
    const {requirements, tasks} = compared({runs: all})
    expect(statesOf(requirements)).toEqual([
      ['partly', 'untested'],
      ['partly', 'untested'],
      ['untested', 'not']
    ])
    expect(statesOf(tasks)).toEqual([['partly', 'not']])
    expect(requirements[0]?.cells).toMatchObject([
      {claimed: true, score: 'partly', results: {passed: 2, failed: 0, 'not run': 0}},
      {claimed: true, tests: []}
    ])
    expect(requirements[2]?.cells[1]).toMatchObject({
      claimed: false,
      tests: [{language: 'typescript', id: 'b/wait-1'}]
    })
  })

  test.each<[string, string, Partial<Findings>]>([
    [
      'failed',
      'a test failed on one runtime',
      {runs: [...all, runOf('python 2.7.18', {'a/wait-1': 'failed'})]}
    ],
    ['not run', 'a runtime is missing', {runs: all, missing: [missing('2.7')]}],
    ['not run', 'a test was not run', {runs: [all[0]!]}]
  ])('is %s where %s, and only there', (state, _, findings) => {
    const {requirements} = compared(findings)
    expect(requirements[0]?.cells[0]).toMatchObject({state, score: 'partly'})
    expect(requirements[2]?.cells[1]?.state).toBe('not')
  })

  test('is empty without designs', () => {
    const {value} = specFrom({'experiments/0003-c.md': files['experiments/0003-c.md']})
    expect(compare(value, evidenceOf(value))).toMatchObject({designs: [], requirements: [], tasks: []})
  })
})

function compared(findings: Partial<Findings>): Comparison {
  const {value, diagnostics} = specFrom(files)
  expect(diagnostics).toEqual([])
  return compare(value, evidenceOf(value, findings))
}

function statesOf(rows: Comparison['tasks']) {
  return rows.map(({cells}) => cells.map(({state}) => state))
}
