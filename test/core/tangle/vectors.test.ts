import {describe, expect, test} from 'vitest'
import {originOf, render} from '../../../tools/core/model/artifact.ts'
import {tangle} from '../../../tools/core/tangle/tangle.ts'
import {type Draft, exampleOf, outputOf, specOf, testOf, textAt, vector} from '../../support/blocks.ts'
import {plainProject} from '../../support/project.ts'

describe('vectors', () => {
  test('are one array for each kind, in reading order, with their ids and clauses first', () => {
    const blocks = [
      vector('fields', '{"a": 1}', {id: 'a-1', clauses: ['a.b', 'c.d']}),
      vector('fields', '{\n  "a": "b\\nc",\n  "d": []\n}', {id: 'a-2'}),
      vector('fields', ' { } ', {id: 'a-3'}),
      vector('fields', '{\n}', {id: 'a-4'})
    ]
    const text = textOf(blocks)
    expect(text).toBe(
      [
        '[',
        '  {"id": "a-1", "clauses": ["a.b","c.d"], "a": 1},',
        '  {',
        '    "id": "a-2",',
        '    "clauses": [],',
        '    "a": "b\\nc",',
        '    "d": []',
        '  },',
        '  {"id": "a-3", "clauses": []} ,',
        '  {',
        '    "id": "a-4",',
        '    "clauses": []',
        '  }',
        ']',
        ''
      ].join('\n')
    )
    expect(JSON.parse(text)).toHaveLength(4)
  })

  test('map to where they were written', () => {
    const spec = specOf([vector('fields', '{"a": "here"}')])
    const artifact = tangle(spec, plainProject).value[0]!.artifacts[0]!
    const at = render(artifact).indexOf('"here"')
    expect(textAt(spec, originOf(artifact, at, at + 6)!)).toBe('"here"')
  })

  test.each([
    ['{"a": «1.»}', '`1.`', 'a value'],
    ['{"a": «tru»}', '`tru`', 'a value'],
    ["{«'a'»: 1}", "`'`", 'a key or `}`'],
    ['{"a": 1,«}»', '`}`', 'a key'],
    ['{"a": [1 «2»]}', '`2`', 'a comma or `]`'],
    ['{"a": 1«»', 'end of the vector', 'a comma or `}`'],
    ['{"a" «1»}', '`1`', 'a colon'],
    ['{"a": "«\\»x"}', '`\\`', 'a value'],
    ['{"a": 1} «{»}', '`{`', 'nothing more'],
    ['«[»1]', '`[`', 'an object'],
    ['{"a": 1, «"\\u0061"»: 2}', 'second `a`', 'each key once'],
    ['{«"id"»: 1}', '`id`', 'a key that the tool does not add itself'],
    ['{"a":\n\n  «x»}', '`x`', 'a value']
  ])('are refused at the place: %s', (marked, unexpected, expected) => {
    const code = marked.replace(/[«»]/gu, '')
    const spec = specOf([vector('fields', code)])
    const {value, diagnostics} = tangle(spec, plainProject)
    expect(diagnostics.map(({code: name, message}) => [name, message])).toEqual([
      ['tangle/bad-vector', `Unexpected ${unexpected} in a vector, expected ${expected}`]
    ])
    const {start} = diagnostics[0]!.span!
    const text = spec.documents[0]!.text
    expect(start - text.indexOf(code)).toBe(marked.indexOf('«'))
    expect(render(value[0]!.artifacts[0]!)).toBe('[\n]\n')
  })

  test('are refused where they are nested too deeply', () => {
    const {diagnostics} = tangle(specOf([vector('fields', `{"a": ${'['.repeat(100_000)}`)]), plainProject)
    expect(diagnostics.map(({message}) => message)).toEqual([
      'Unexpected `[` in a vector, expected at most 100 levels'
    ])
  })
})

describe('cases', () => {
  test('are one for each runner and vector, with the clauses of both', () => {
    const blocks = [
      vector('fields', '{"a": 1}', {id: 'v-1', clauses: ['a.b']}),
      vector('fields', '{"a": 2}', {id: 'v-2'}),
      vector('other', '{}', {id: 'v-3'}),
      testOf('r-1', 'x(vector)', {vectors: 'fields', clauses: ['c.d'], since: '3.6'})
    ]
    expect(casesOf(blocks)).toMatchObject([
      {
        id: 'r-1 × v-1',
        kind: 'vector',
        clauses: ['a.b', 'c.d'],
        path: 'test/typescript/r-1.ts',
        vector: '{"id":"v-1","clauses":["a.b"],"a":1}',
        since: '3.6'
      },
      {id: 'r-1 × v-2', kind: 'vector', clauses: ['c.d'], vector: '{"id":"v-2","clauses":[],"a":2}'}
    ])
  })

  test('promise the output that follows an example', () => {
    const blocks = [exampleOf('e-1', 'x()'), outputOf('e-1', 'one\ntwo'), exampleOf('e-2', 'y()')]
    expect(casesOf(blocks).map(({id, output}) => [id, output])).toEqual([
      ['e-1', 'one\ntwo\n'],
      ['e-2', undefined]
    ])
  })

  test('are not made of an example that must fail to check', () => {
    expect(casesOf([exampleOf('e-1', 'x()', {errors: ['2322']})])).toEqual([])
  })

  test('want the version that what they include wants', () => {
    expect(casesOf([testOf('t-1', 'x()', {since: '3.6'})])[0]).toMatchObject({
      since: '3.6',
      title: 'A Heading',
      kind: 'test'
    })
  })
})

function textOf(blocks: readonly Draft[]): string {
  const {value, diagnostics} = tangle(specOf(blocks), plainProject)
  expect(diagnostics).toEqual([])
  return render(value[0]!.artifacts[0]!)
}

function casesOf(blocks: readonly Draft[]) {
  return tangle(specOf(blocks), plainProject).value.find(({language}) => language === 'typescript')!.cases
}
