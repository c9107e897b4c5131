import fc from 'fast-check'
import {afterAll, describe, expect, test} from 'vitest'
import {render} from '../../../tools/core/model/artifact.ts'
import type {CodeArtifact} from '../../../tools/core/model/code.ts'
import type {Compilation} from '../../../tools/core/model/findings.ts'
import {vectors} from '../../../tools/shell/toolchain/vectors.ts'
import {jsonPlace} from '../../../tools/shell/toolchain/vectors/json-place.ts'
import {artifact, contextAt, project} from './programs.ts'

const toolchain = vectors()
afterAll(() => toolchain.close())

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['status'],
  additionalProperties: false,
  properties: {
    id: {type: 'string'},
    status: {type: 'integer', minimum: 100},
    method: {enum: ['GET', 'HEAD']},
    body: {oneOf: [{type: 'string'}, {type: 'array', items: {type: 'string'}}]},
    next: {$ref: 'next.schema.json'}
  }
}

describe('vectors', () => {
  test.each([
    ['what the schema allows', '[{"id": "a", "status": 200}]', undefined, undefined],
    ['a wrong type', '[{"status": 200}, {"status": "200"}]', '"200"', 'Unexpected string, expected integer'],
    [
      'an unknown key',
      '[{"status": 200, "/~stat us": []}]',
      '"/~stat us"',
      'Unexpected key `/~stat us`, expected `status`'
    ],
    [
      'a key that is nearly known',
      '[{"status": 200, "metod": "GET"}]',
      '"metod"',
      'Unexpected key `metod`, expected `method`'
    ],
    [
      'a key that the tool itself adds',
      '[{"status": 200, "clauses": []}]',
      '"clauses"',
      'Unexpected schema without the key `clauses`, expected one that allows it: every vector is published with it'
    ],
    [
      'a missing key',
      '[\n  {"id": "a"}\n]',
      '{',
      'Unexpected absence of `status`, expected it in every such object'
    ],
    [
      'another word',
      '[{"status": 200, "method": "PUT"}]',
      '"PUT"',
      'Unexpected `"PUT"`, expected one of `"GET"`, `"HEAD"`'
    ],
    [
      'no alternative',
      '[{"status": 200, "body": 3}]',
      '3',
      'Unexpected number that fits no alternative, expected one of: /body must be string; /body must be array'
    ],
    [
      'a limit',
      '[{"status": 99}]',
      '99',
      'Unexpected `99`, expected what the schema says: it must be >= 100'
    ],
    ['a neighbouring schema', '[{"status": 200, "next": 1}]', '1', 'Unexpected number, expected null'],
    [
      'a key that every object has',
      '[{"status": 200, "__proto__": 1}]',
      '"__proto__"',
      'Unexpected key `__proto__`, expected one that the schema has'
    ],
    ['no object', '[null]', 'null', 'Unexpected null, expected object']
  ] as const)('%s', async (...[, text, marked, message]) => {
    const {problems, trouble} = await check([vectorsFile(text), ...schemas(schema)])
    expect(trouble).toBeUndefined()
    expect(problems.map(({start, end}) => text.slice(start, end))).toEqual(
      marked === undefined ? [] : [marked]
    )
    expect(problems[0]?.message).toBe(message)
    if (problems[0])
      expect(problems[0]).toMatchObject({code: 'vectors/invalid', path: 'reference/vectors/cases.json'})
  })

  test('reports one problem for each vector', async () => {
    const {problems} = await check([vectorsFile('[{}, {"status": 1}, {"status": 200}]'), ...schemas(schema)])
    expect(problems).toHaveLength(2)
  })

  test.each([
    [
      'a value that there is not',
      {properties: {a: {type: 'objekt'}}},
      '"objekt"',
      /^Unexpected `"objekt"`, expected one of .*`"object"`/u
    ],
    [
      'a keyword that there is not',
      {properties: {requird: {requird: ['a']}}},
      '"requird"',
      /^Unexpected keyword `requird`, expected `required`$/u
    ]
  ] as const)('shows in a schema %s', async (...[, bad, marked, message]) => {
    const [, file] = [vectorsFile('[{}]'), ...schemas(bad)]
    const {problems} = await check([vectorsFile('[{}]'), ...schemas(bad)])
    const text = render(file!)
    expect(problems.map(({start, end}) => [text.slice(start, end), start])).toEqual([
      [marked, text.lastIndexOf(marked)]
    ])
    expect(problems[0]?.message).toMatch(message)
  })

  test.each([
    ['of another draft', {$schema: 'http://json-schema.org/draft-07/schema#'}],
    ['with a keyword that there is not', {requird: ['a']}],
    ['with a keyword of the wrong type', {type: 'objekt'}],
    ['that refers to nowhere', {$ref: 'https://example.org/a.json'}],
    ['whose expression is none', {properties: {a: {pattern: '('}}}],
    ['that is no object', []]
  ])('a schema %s', async (_, bad) => {
    const {problems, trouble} = await check([vectorsFile('[{"a": "b"}]'), ...schemas(bad)])
    expect(trouble).toBeUndefined()
    expect(problems).toMatchObject([
      {code: 'vectors/bad-schema', path: 'reference/vectors/cases.schema.json'}
    ])
  })

  test('says at the vectors which schema there is not', async () => {
    const {problems, trouble} = await check([vectorsFile('[{}]')])
    expect(trouble).toBeUndefined()
    expect(problems).toEqual([
      {
        path: 'reference/vectors/cases.json',
        start: 0,
        end: 1,
        code: 'vectors/bad-schema',
        severity: 'error',
        message:
          'Unexpected absence of the schema `reference/vectors/cases.schema.json`, expected a block that makes it'
      }
    ])
  })

  test('says of a schema that is nowhere, as its vectors are, that the settings name it', async () => {
    const {problems, trouble} = await check([vectorsFile('[{}]', 'others')])
    expect(problems).toEqual([])
    expect(trouble).toBe(
      'the settings name the schema `reference/vectors/cases.schema.json`, which no block makes'
    )
  })

  test('leaves vectors alone that the settings name no schema for', async () => {
    const {problems} = await check([vectorsFile('[3]', 'others'), ...schemas(schema)])
    expect(problems).toEqual([])
  })

  test('ends a schema that takes for ever, and works on', async () => {
    const own = vectors({limit: 4000})
    const endless = {properties: {a: {pattern: '^(a+)+$'}}}
    const hostile = [vectorsFile(`[{"a": "${'a'.repeat(60)}b"}]`), ...schemas(endless)]
    expect((await check(hostile, own)).trouble).toBe('the schemas took more than 4 s')
    expect((await check([vectorsFile('[{}]'), ...schemas(schema)], own)).problems).toHaveLength(1)
    await own.close()
  })
})

describe('jsonPlace', () => {
  test('finds every value of any text by the keys that lead to it', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({min: 0, max: 3}), (json, spaces) => {
        const value: unknown = JSON.parse(json)
        const text = JSON.stringify(value, undefined, spaces)
        for (const {pointer, inner} of insideOf(value)) {
          const {start, end} = jsonPlace(text, pointer, false)!
          const isWord = typeof inner !== 'object' || inner === null
          expect(text.slice(start, end)).toBe(
            isWord ? JSON.stringify(inner) : Array.isArray(inner) ? '[' : '{'
          )
        }
      })
    )
  })

  test('takes no time that grows with depth', () => {
    const text = '['.repeat(100_000) + ']'.repeat(100_000)
    expect(jsonPlace(text, ['0', '0'], false)).toEqual({start: 2, end: 3})
  })

  test('takes the last of equal keys', () => {
    expect(jsonPlace('{"a": 1, "a": 2}', ['a'], false)).toEqual({start: 14, end: 15})
  })

  test('finds nothing that is not there', () => {
    expect(jsonPlace('{"a": 1}', ['b'], false)).toBeUndefined()
    expect(jsonPlace('{"a": ', ['a', '0'], false)).toBeUndefined()
  })
})

function* insideOf(
  value: unknown,
  pointer: readonly string[] = []
): Iterable<{readonly pointer: readonly string[]; readonly inner: unknown}> {
  yield {pointer, inner: value}
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* insideOf(inner, [...pointer, key])
}

function vectorsFile(text: string, kind = 'cases'): CodeArtifact {
  return artifact(`reference/vectors/${kind}.json`, text, {language: 'json', role: 'vectors'})
}

function schemas(main: object): readonly CodeArtifact[] {
  return [
    artifact('reference/vectors/cases.schema.json', JSON.stringify(main), {language: 'json'}),
    artifact('reference/vectors/next.schema.json', '{"type": "null"}', {language: 'json'})
  ]
}

async function check(artifacts: readonly CodeArtifact[], own = toolchain): Promise<Compilation> {
  const json = {root: 'reference/vectors', packages: {}, versions: [], schemas: {cases: 'cases.schema.json'}}
  const context = contextAt('/nowhere', {project: {...project, languages: {json}}})
  const {compilations} = await own.check!({language: 'json', artifacts, cases: []}, context)
  return compilations[0]!
}
