import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {render} from '../../../tools/core/model/artifact.ts'
import type {Matrix} from '../../../tools/core/model/matrix.ts'
import {trace} from '../../../tools/core/trace/trace.ts'
import {traceText} from '../../../tools/core/trace/trace-text.ts'
import {csvOf} from '../../../tools/core/weave/formats/csv.ts'
import {matrixCsv} from '../../../tools/core/weave/formats/matrix-csv.ts'
import {matrixJson} from '../../../tools/core/weave/formats/matrix-json.ts'
import {matrixText} from '../../../tools/core/weave/formats/matrix-text.ts'
import {whyText} from '../../../tools/core/weave/formats/why.ts'
import {file, pageOf, part, specFrom, testOf, vector} from '../../support/blocks.ts'
import {evidenceOf, missing, runOf} from '../../support/evidence.ts'
import {clause, nameOf, requirement} from '../../support/spec.ts'

const names = {clauses: ['request.target']}
const blocks = [
  file('request.ts', 'one()', names),
  part('split', 'two()', names),
  testOf('request/target-1', 'expect(1)', names),
  testOf('request/target-1', 'self.x()', {language: 'python', ...names}),
  vector('targets', '{"a": 1}', {id: 'request/target-2', ...names}),
  testOf('request/target-3', 'x(vector)', {vectors: 'targets'})
]
const place = {file: 'pep/10-test.md', start: 0, end: 0}
const spec = specFrom([
  {
    ...pageOf(blocks),
    clauses: [
      clause('request.target', {text: 'The server MUST give it.', answers: [nameOf('raw-target')]}),
      clause('request.later', {level: 'may', exception: {kind: 'todo', reason: 'soon', span: place}})
    ],
    requirements: [
      requirement('raw-target', {
        title: 'The target is raw',
        needs: [
          {kind: 'clause', span: place},
          {kind: 'test', language: 'python', version: '2.7', span: place}
        ]
      }),
      requirement('socket', {status: 'refused', text: 'Never'})
    ]
  }
])
const matrix = trace(spec, {
  ...evidenceOf(spec, {
    runs: [
      runOf('typescript 24.1.0', {
        'request/target-1': 'passed',
        'request/target-3 × request/target-2': 'failed'
      }),
      runOf('python 3.12.1', {'request/target-1': 'passed'})
    ],
    missing: [missing('2.7')]
  }),
  reports: [
    {
      implementation: 'gunicorn 25',
      file: 'reports/a.xml',
      results: [
        {
          test: 'waits',
          outcome: 'failed',
          reason: 'no',
          clauses: [nameOf('request.later')],
          span: place,
          line: 3
        }
      ]
    }
  ],
  suppressed: 1,
  notUnderstood: 2
})

describe('matrix.json', () => {
  // Strict: a keyword that the schema misspells is an error.
  const ajv = new Ajv2020({strict: true, allErrors: true})
  const valid = ajv.compile(JSON.parse(readFileSync('schemas/matrix.schema.json', 'utf8')) as object)

  test('is what its schema says', () => {
    expect(valid(published(matrix)), JSON.stringify(valid.errors)).toBe(true)
  })

  test.each<[string, (value: Matrix) => unknown]>([
    ['another name of the schema', (value) => ({...value, $schema: 'urn:specloom:schema:matrix:2'})],
    ['a field that it does not know', (value) => ({...value, more: 1})],
    ['a missing field', (value) => ({...value, totals: undefined})],
    ['an unknown state', (value) => ({...value, clauses: [{...value.clauses[0], state: 'fine'}]})],
    [
      'a count of less than nothing',
      ({totals, ...value}) => ({
        ...value,
        totals: {...totals, implementations: [{...totals.implementations[0], clauses: {passed: -1}}]}
      })
    ],
    ['no word on whether it was reported', (value) => ({...value, implementations: [{id: 'a'}]})],
    [
      'a line before the first',
      (value) => ({...value, clauses: [{...value.clauses[0], place: {file: 'a', line: 0}}]})
    ]
  ])('is refused by its schema with %s', (_, change) => {
    const value = published(matrix) as Matrix
    expect(valid(JSON.parse(JSON.stringify(change(value))))).toBe(false)
  })

  test('describes every field', () => {
    const schema = JSON.parse(readFileSync('schemas/matrix.schema.json', 'utf8')) as Record<string, unknown>
    expect(undescribed(schema, schema)).toEqual([])
  })
})

describe('matrix.csv', () => {
  test('has a row for each result and for what lacks one', () => {
    const [head, ...rows] = render(matrixCsv(matrix))
      .split('\r\n')
      .slice(0, -1)
      .map((row) => row.split(','))
    expect(head?.slice(0, 5)).toEqual(['requirement', 'requirement state', 'clause', 'level', 'clause state'])
    expect(rows.map((row) => [row[0], row[2], row[8], row[10], row[11]].join(' | '))).toEqual([
      'raw-target | request.target | request/target-1 | typescript Node 24.1.0 | passed',
      'raw-target | request.target | request/target-3 × request/target-2 | typescript Node 24.1.0 | failed',
      'raw-target | request.target | request/target-1 | python CPython 2.7 | not run',
      'raw-target | request.target | request/target-1 | python CPython 3.12.1 | passed',
      'socket |  |  |  | ',
      ' | request.later | waits | gunicorn 25 | failed'
    ])
  })

  test.each([
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['a\nb', '"a\nb"'],
    ['=1+1', "'=1+1"],
    ['  @sum', "'  @sum"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['\tx', "'\tx"],
    ['a=b', 'a=b']
  ])('writes %j as %j', (cell, expected) => {
    expect(csvOf([[cell]])).toBe(`${expected}\r\n`)
  })
})

test('the matrix in a terminal shows every state, and beside each percentage what it hides', () => {
  expect(matrixText(matrix)).toBe(
    [
      'pep/10-test.md',
      '  failed     raw-target      1 clause: clause: `request.target` failed: `request/target-3 × request/target-2` on typescript Node 24.1.0: it says so',
      '  set aside  socket          0 clauses: refused: Never',
      '  failed     request.target  must, 3 tests, 2 of 4 results passed: `request/target-3 × request/target-2` on typescript Node 24.1.0: it says so',
      '  excepted   request.later   may (gunicorn 25 failed): todo: soon',
      '',
      'totals',
      '  requirements  0 of 1 verified (0 %): 1 failed, 0 not run, 0 unverified, 0 excepted, 0 planned; 1 set aside',
      '  clauses       0 of 2 verified (0 %): 1 failed, 0 not run, 0 unverified, 1 excepted, 0 planned',
      '  results       2 passed, 1 failed, 1 not run',
      '  on            python CPython 2.7, python CPython 3.12.1, typescript Node 24.1.0',
      '  reported      gunicorn 25: 0 clauses passed, 1 failed, 0 not run, 1 without result',
      '  besides       1 diagnostic suppressed, 2 constructs not understood',
      ''
    ].join('\n')
  )
})

describe('the chain of', () => {
  test('a requirement goes down to the results', () => {
    const lines = whyText('raw-target', matrix, spec)
      ?.split('\n')
      .map((line) => line.trim())
    expect(lines).toEqual(
      expect.arrayContaining([
        'The target is raw',
        'from PEP 3333',
        '| one()',
        'typescript Node 24.1.0: passed'
      ])
    )
  })

  test('a clause goes up to what asks for it', () => {
    expect(whyText('request.target', matrix, spec)).toContain('answers\n    requirement raw-target: failed')
  })

  test('nothing is absent', () => {
    expect(whyText('nothing', matrix, spec)).toBeUndefined()
  })
})

describe('trace.txt', () => {
  test('has links and neither results nor lines', () => {
    expect(traceText(spec).split('\n').slice(1)).toEqual([
      '',
      'requirement raw-target (accepted)',
      '  clause request.target',
      '',
      'requirement socket (refused)',
      '',
      'clause request.later (may, todo)',
      '',
      'clause request.target (must)',
      '  code typescript #split',
      '  code typescript request.ts',
      '  test python request/target-1',
      '  test typescript request/target-1',
      '  vector json request/target-2',
      ''
    ])
  })
})

function published(value: Matrix): unknown {
  return JSON.parse(render(matrixJson(value)))
}

/** The paths of properties without a description, be it their own or that of what they refer to. */
function undescribed(value: unknown, root: Record<string, unknown>, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const found = Object.entries(value).flatMap(([key, child]) => undescribed(child, root, `${path}/${key}`))
  const properties = Object.entries(
    ('properties' in value ? value.properties : {}) as Record<string, Record<string, string>>
  )
  const defined = root['$defs'] as Record<string, Record<string, string>>
  const bare = properties.filter(
    ([, {description, $ref}]) =>
      !description && !defined[$ref?.replace('#/$defs/', '') ?? '']?.['description']
  )
  return [...found, ...bare.map(([key]) => `${path}/${key}`)]
}
