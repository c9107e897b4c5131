import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Report} from '../../../tools/core/model/report.ts'
import {memory} from '../../../tools/shell/host/memory.ts'
import {readReports} from '../../../tools/shell/reports/read-reports.ts'

const settings = {implementation: 'gunicorn 25', files: 'reports/**'}

describe('JUnit XML', () => {
  test.each([
    ['<testcase name="a"/>', {test: 'a', outcome: 'passed'}],
    ['<testcase classname="c.d" name="a"/>', {test: 'c.d::a', outcome: 'passed'}],
    [
      '<testcase name="a"><failure message="no &amp; never"/></testcase>',
      {outcome: 'failed', reason: 'no & never'}
    ],
    ['<testcase name="a"><error>\n<![CDATA[<b>]]>\n</error></testcase>', {outcome: 'failed', reason: '<b>'}],
    ['<testcase name="a"><skipped message="not here"/></testcase>', {outcome: 'not run', reason: 'not here'}],
    ['<testcase name="a"><skipped/></testcase>', {outcome: 'not run'}],
    ['<testcase name="a"><failure/><skipped/></testcase>', {outcome: 'failed'}],
    ['<testcase name="a" status="notrun"/>', {outcome: 'not run'}],
    ['<testcase name="a"><system-out>failure</system-out></testcase>', {outcome: 'passed'}],
    ['<testcase name="a&#10;  b"/>', {test: 'a b'}],
    ['<testcase name="a\u001b[2J"/>'.replace('\u001b', '&#x9b;'), {test: 'a\uFFFD[2J'}]
  ])('says of a case what came of it: %s', (xml, expected) => {
    expect(resultsOf(`<testsuite>${xml}</testsuite>`)).toMatchObject([expected])
  })

  test('names clauses in properties of a case, and only there', () => {
    const property = (value: string) => `<property name="clauses" value="${value}"/>`
    const [first, second] = resultsOf(
      `<testsuites><testsuite><properties>${property('x.x')}</properties><testcase name="a"><properties>${property('a.b, c.d')}${property('e.f')}<property name="owner" value="g.h"/></properties></testcase><testcase name="b"/></testsuite></testsuites>`
    )
    expect(first?.clauses.map(({name}) => name)).toEqual(['a.b', 'c.d', 'e.f'])
    expect(second?.clauses).toEqual([])
  })

  test('is where it stands', () => {
    const text =
      '<testsuite>\r\n<testcase name="a">\r\n<property name="clauses" value="a.b"/></testcase></testsuite>'
    const [result] = resultsOf(text)
    expect(result?.line).toBe(2)
    expect(text.slice(result?.span.start, result?.span.end)).toBe('<testcase name="a">')
    expect(result?.clauses.map(({span}) => text.slice(span.start, span.end))).toEqual(['a.b'])
  })
})

describe('JSON', () => {
  test('of our own is as its schema says', () => {
    const results = [
      {test: 'a', outcome: 'passed', clauses: ['a.b']},
      {test: 'é', outcome: 'failed', reason: 'no'}
    ]
    expect(resultsOf(JSON.stringify({results}, undefined, 1))).toMatchObject([
      {test: 'a', outcome: 'passed', clauses: [{name: 'a.b'}], line: 4},
      {test: 'é', outcome: 'failed', reason: 'no', clauses: [], line: 11}
    ])
  })

  test('has its place also where Python wrote it', () => {
    const text = '{"results": [\n{"test": "\\u00e9\\ud83d\\ude00", "outcome": "passed"}]}'
    expect(resultsOf(text)).toMatchObject([{test: 'é😀', line: 2}])
  })

  // Both must say the same of each, or one of them lies.
  test.each([
    [{results: []}],
    [{$schema: 'x', results: [{test: 'a', outcome: 'not run', reason: '', clauses: []}]}],
    [{results: [{test: '', outcome: 'passed'}]}],
    [{results: [{test: 'a', outcome: 'skipped'}]}],
    [{results: [{test: 'a', outcome: 'passed', clause: ['a.b']}]}],
    [{results: [{test: 'a', outcome: 'passed', clauses: 'a.b'}]}],
    [{results: [{outcome: 'passed'}]}],
    [{results: {}}],
    [{tests: []}],
    [[]],
    [null],
    [{results: [], more: 1}]
  ])('is read where its schema allows it, and only there: %j', (value) => {
    const schema = JSON.parse(readFileSync('schemas/results.schema.json', 'utf8')) as object
    const isValid = new Ajv2020({strict: true}).validate(schema, value)
    expect(read(JSON.stringify(value)).diagnostics.length === 0).toBe(isValid)
  })

  test('of vitest names clauses in `meta`, and no folder of a machine', () => {
    const testResults = [
      {
        name: '/home/a/b.test.ts',
        assertionResults: [
          {
            ancestorTitles: ['a server'],
            title: 'waits',
            status: 'passed',
            meta: {clauses: ['a.b'], other: 1}
          },
          {
            ancestorTitles: [],
            title: 'ends',
            status: 'failed',
            failureMessages: ['Error: no\n at x'],
            meta: {}
          },
          {ancestorTitles: [], title: 'later', status: 'todo', failureMessages: []}
        ]
      }
    ]
    expect(resultsOf(JSON.stringify({numTotalTests: 3, testResults}))).toMatchObject([
      {test: 'b.test.ts > a server > waits', outcome: 'passed', clauses: [{name: 'a.b'}]},
      {test: 'b.test.ts > ends', outcome: 'failed', reason: 'Error: no\n at x', clauses: []},
      {test: 'b.test.ts > later', outcome: 'not run', clauses: []}
    ])
  })
})

describe('a map', () => {
  const report = {results: ['a::b', 'a::c', 'd', '*'].map((name) => ({test: name, outcome: 'passed'}))}

  test.each([
    ['a::b', ['a::b']],
    ['a::*', ['a::b', 'a::c']],
    ['*', ['a::b', 'a::c', 'd', '*']],
    ['*::c', ['a::c']],
    ['a*b', ['a::b']],
    ['a::b*b', []],
    ['a*b*b', []],
    ['a*:*b', ['a::b']],
    ['d*d', []],
    ['**:*', ['a::b', 'a::c']],
    ['A::b', []],
    ['.', []]
  ])('says which cases are about a clause: %s', (pattern, expected) => {
    const {value, diagnostics} = read(JSON.stringify(report), JSON.stringify({[pattern]: ['a.b']}))
    const found = value.flatMap(({results}) => results.filter(({clauses}) => clauses.length > 0))
    expect(found.map((result) => result.test)).toEqual(expected)
    expect(diagnostics.map(({code}) => code)).toEqual(expected.length > 0 ? [] : ['report/unmatched-case'])
  })

  test.each(['[]', '{"a": "a.b"}', '{', 'null'])(
    'that is none is a diagnostic, and the reports are read: %s',
    (map) => {
      const {value, diagnostics} = read(JSON.stringify(report), map)
      expect(diagnostics).toMatchObject([{code: 'report/unreadable', span: {file: 'map.json'}}])
      expect(value).toHaveLength(1)
    }
  )
})

describe('what makes no sense', () => {
  test.each([
    '',
    '<',
    '<testsuite>',
    '<testsuite></testsuites>',
    '<html></html>',
    '<testsuite><testcase name="&nbsp;"/></testsuite>',
    '<!DOCTYPE a [<!ENTITY x "xxxx"><!ENTITY y "&x;&x;">]><testsuite><testcase name="&y;"/></testsuite>',
    '<testsuite/><testsuite/>',
    'results: []',
    '{"testResults": 1}',
    '['.repeat(100_000),
    '"text"'
  ])('is a diagnostic in the report, and nothing of it is used: %s', (text) => {
    const {value, diagnostics} = read(text)
    expect(value).toEqual([])
    expect(diagnostics).toMatchObject([
      {code: 'report/unreadable', severity: 'error', span: {file: 'reports/a'}}
    ])
    expect(diagnostics[0]!.message).toMatch(/^Unexpected [^\n]+, expected [^\n]+[^.\n]$/u)
  })

  test('is no crash, whatever it is', () => {
    const part = fc.constantFrom(
      '<testsuite>', '</testsuite>', '<testcase name="a">', '</testcase>', '<property name="clauses" value="a"/>',
      '<failure>', '</failure>', '<![CDATA[', ']]>', '<!--', '-->', '&amp;', '"', '\0', '{', '}', '"results":', '[', ']', '\ud800'
    ) // prettier-ignore
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join(''))
        ),
        (text) => {
          const {value, diagnostics} = read(text)
          expect(value.length + diagnostics.length).toBe(1)
          for (const {span} of diagnostics) expect(span!.end).toBeLessThanOrEqual(text.length)
        }
      )
    )
  })

  test('takes time in proportion, however deep or repeated it is', () => {
    const names = Array.from({length: 20_000}, (_, at) => `é${at}`)
    const json = JSON.stringify({results: names.map((name) => ({test: name, outcome: 'passed'}))})
    expect(read(json.replaceAll('é', '\\u00E9')).value[0]?.results).toHaveLength(20_000)
    const deep = `<testsuite>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</testsuite>`
    expect(
      read(deep.replaceAll('<a>', '<testsuite>').replaceAll('</a>', '</testsuite>')).diagnostics
    ).toEqual([])
  })

  test('in bytes is one too', () => {
    const files = memory({'reports/a': Uint8Array.of(0x3c, 0xff)})
    expect(readReports(files, [settings]).diagnostics).toMatchObject([{code: 'report/unreadable'}])
    const hidden = memory({'reports/a': '<testsuite/>'}, {unreadable: ['reports/a']})
    expect(readReports(hidden, [settings]).diagnostics).toMatchObject([{code: 'report/unreadable'}])
  })
})

test.each([
  ['reports/*.xml', ['reports/a.xml']],
  ['reports/**', ['reports/a.xml', 'reports/b/c.xml', 'reports/d.json']],
  ['reports/**/*.xml', ['reports/a.xml', 'reports/b/c.xml']],
  ['reports/{a,d}.*', ['reports/a.xml', 'reports/d.json']],
  ['reports/d.json', ['reports/d.json']],
  ['reports/e*', []],
  ['reports/b', []]
])('the files of %s are those', (files, expected) => {
  const report = '{"results": []}'
  const world = memory(
    {'reports/a.xml': report, 'reports/b/c.xml': report, 'reports/d.json': report, 'other/a.xml': report},
    {links: ['reports/link.xml']}
  )
  const {value, diagnostics} = readReports(world, [{implementation: 'x', files}])
  expect(value.map(({file}) => file)).toEqual(expected)
  expect(diagnostics.map(({code}) => code)).toEqual(expected.length > 0 ? [] : ['report/missing'])
})

function read(text: string, map?: string): ReturnType<typeof readReports> {
  const files = memory({'reports/a': text, ...(map !== undefined && {'map.json': map})})
  return readReports(files, [{...settings, ...(map !== undefined && {map: 'map.json'})}])
}

function resultsOf(text: string): Report['results'] {
  const {value, diagnostics} = read(text)
  expect(diagnostics).toEqual([])
  return value.flatMap(({results}) => results)
}
