import fc from 'fast-check'
import {expect, test} from 'vitest'
import {link} from '../../tools/core/link/link.ts'
import {originOf, render} from '../../tools/core/model/artifact.ts'
import type {Spec} from '../../tools/core/model/spec.ts'
import {parse} from '../../tools/core/parse/parse.ts'
import {readJsonObject} from '../../tools/core/tangle/vectors/json-object.ts'
import {sourceMapOf} from '../../tools/core/model/source-map/source-map.ts'
import {tangle} from '../../tools/core/tangle/tangle.ts'
import {type Draft, exampleOf, file, pageOf, part, specFrom, testOf, vector} from '../support/blocks.ts'
import {deepFreeze} from '../support/deep-freeze.ts'
import {literateFiles} from '../support/notation.ts'
import {plainProject} from '../support/project.ts'

const name = fc.constantFrom('a', 'b', 'c')
const language = fc.constantFrom('typescript', 'python', 'json')
const line = fc.oneof(
  name.map((to) => `// <<${to}>>`),
  name.map((to) => `    # <<${to}>>`),
  fc.constantFrom(
    '',
    '  ',
    'x = 1',
    "'''",
    '"""',
    '`',
    '${',
    '}',
    '/*',
    '*/',
    "import a from 'a'",
    'from a import *',
    'await x',
    '{',
    '"a": 1,',
    '\\',
    'async def f():',
    '\ttab',
    "'\\"
  ),
  fc.string({unit: 'binary', maxLength: 12}).map((text) => text.replace(/[\r\n]/gu, ''))
)
const code = fc.array(line, {maxLength: 6}).map((lines) => lines.join('\n'))
const path = fc.oneof(fc.constantFrom('x', 'X', 'x/y', 'y.ts'), fc.string({maxLength: 8}))

const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc
    .tuple(path, code, language, name)
    .map(([to, text, of, called]) => file(to, text, {language: of, name: called})),
  fc.tuple(name, code, language).map(([called, text, of]) => part(called, text, {language: of})),
  fc
    .tuple(name, code, language)
    .map(([id, text, of]) => testOf(`t/${id}-1`, text, {language: of, vectors: 'kind'})),
  fc.tuple(name, code, language).map(([id, text, of]) => testOf(`t/${id}-2`, text, {language: of})),
  fc.tuple(name, code, language).map(([id, text, of]) => exampleOf(`t/${id}-3`, text, {language: of})),
  fc.tuple(name, code).map(([id, text]) => vector('kind', text, {id: `t/${id}-4`}))
)
const spec: fc.Arbitrary<Spec> = fc.array(draft, {maxLength: 12}).map((drafts) => specFrom([pageOf(drafts)]))

test('tangle neither throws nor changes its input, whatever the blocks say', () => {
  fc.assert(fc.property(spec, (one) => void tangle(deepFreeze(one), plainProject)))
})

test('what was copied is what stands at its origin, character by character', () => {
  fc.assert(
    fc.property(spec, (one) => {
      const text = one.documents[0]!.text
      for (const artifact of artifactsOf(one)) {
        let at = 0
        for (const {text: copied, origin} of artifact.segments) {
          if (origin && origin.end - origin.start === copied.length) {
            expect(copied).toBe(text.slice(origin.start, origin.end))
            for (let offset = 0; offset < copied.length; offset += 1) {
              expect(originOf(artifact, at + offset)?.start).toBe(origin.start + offset)
            }
          }
          at += copied.length
        }
      }
    })
  )
})

test('every place in a generated file, and behind its end, was caused by a place in a source', () => {
  fc.assert(
    fc.property(spec, (one) => {
      for (const artifact of artifactsOf(one)) {
        const {length} = render(artifact)
        if (length === 0) continue
        for (let at = 0; at <= length; at += 1) expect(originOf(artifact, at)).toBeDefined()
      }
    })
  )
})

test('every published file ends with one line break, and has no blank lines at its ends', () => {
  fc.assert(
    fc.property(spec, (one) => {
      for (const artifact of artifactsOf(one).filter(({role}) => role !== 'test')) {
        const text = render(artifact)
        if (text === '') continue
        expect(text.endsWith('\n')).toBe(true)
        expect(text.split('\n').at(-2)?.trim()).not.toBe('')
        expect(text.split('\n')[0]?.trim()).not.toBe('')
      }
    })
  )
})

test('source maps are made of whatever was tangled', () => {
  fc.assert(
    fc.property(spec, (one) => {
      for (const artifact of artifactsOf(one)) {
        const lines = sourceMapOf(artifact, () => one.documents[0]?.text).mappings.split(';')
        expect(lines).toHaveLength(render(artifact).split('\n').length)
      }
    })
  )
})

test('what is tangled does not depend on the order in which files are listed', () => {
  fc.assert(
    fc.property(literateFiles, (files) => {
      const documents = Object.entries(files).map(([at, text]) => parse({file: at, text}).value)
      const forward = tangle(link(documents).value, plainProject)
      expect(tangle(link(documents.toReversed()).value, plainProject)).toEqual(forward)
    })
  )
})

test('a vector is taken for JSON exactly where it is an object to every other reader', () => {
  const almost = fc
    .json({maxDepth: 4})
    .chain((text) =>
      fc
        .tuple(
          fc.nat(text.length),
          fc.constantFrom('', ',', '}', ']', '"', '\\', '01', '1.', 'tru', '{', ':', ' ', '\n')
        )
        .map(([at, extra]) => text.slice(0, at) + extra + text.slice(at))
    )
  const text = fc.oneof(
    almost,
    almost.map((inner) => `{"a": ${inner}}`),
    fc.json({maxDepth: 4}).map((inner) => `{"a": ${inner}}`)
  )

  fc.assert(
    fc.property(text, (one) => {
      const problems = readJsonObject(one).problems.filter(({expected}) => expected !== 'each key once')
      expect(problems.length === 0).toBe(isObject(one))
    }),
    {numRuns: 1_000}
  )
})

function artifactsOf(one: Spec) {
  return tangle(one, plainProject).value.flatMap(({artifacts}) => artifacts)
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
