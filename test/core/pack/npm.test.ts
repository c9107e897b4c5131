import {gunzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {manifestOf} from '../../../tools/core/pack/npm/manifest.ts'
import {npmPackage} from '../../../tools/core/pack/npm/npm-package.ts'
import {publishedDeclarations} from '../../../tools/core/pack/npm/published-declarations.ts'
import {selects} from '../../../tools/core/pack/npm/selects.ts'

const facts = {title: 'A standard', version: '1.2.0', license: 'MIT'}

describe('manifestOf', () => {
  test('publishes modules as JavaScript with their types, and nothing of development', () => {
    const {value, diagnostics} = published({
      name: 'a',
      bin: {run: './bin/run.ts'},
      exports: {
        '.': './index.ts',
        './old': {types: './old.mts', import: './old.mts'},
        './*': './*',
        './x': null
      },
      imports: {'#inner': './inner.ts', '#other': 'other'},
      main: 'index.ts',
      types: './index.ts',
      dependencies: {b: '^1.0.0'},
      scripts: {postinstall: 'evil'},
      devDependencies: {c: '1'},
      files: ['**']
    })
    expect(diagnostics).toEqual([])
    expect(value?.json).toEqual({
      name: 'a',
      version: '1.2.0',
      description: 'A standard',
      license: 'MIT',
      type: 'module',
      bin: {run: './bin/run.js'},
      exports: {
        '.': {types: './index.d.ts', default: './index.js'},
        './old': {types: './old.d.mts', import: {types: './old.d.mts', default: './old.mjs'}},
        './*.ts': {types: './*.d.ts', default: './*.js'},
        './*': './*',
        './x': null
      },
      imports: {'#inner': {types: './inner.d.ts', default: './inner.js'}, '#other': 'other'},
      main: 'index.js',
      types: './index.d.ts',
      dependencies: {b: '^1.0.0'}
    })
  })

  test('makes do without a file of its author', () => {
    const {value} = manifestOf({name: 'a', facts: {title: 'A'}, manifest: undefined, entry: 'index.ts'})
    expect(value?.json).toEqual({
      name: 'a',
      version: '0.0.0',
      description: 'A',
      license: 'UNLICENSED',
      type: 'module',
      exports: {
        '.': {types: './index.d.ts', default: './index.js'},
        './*.ts': {types: './*.d.ts', default: './*.js'},
        './*': './*'
      }
    })
  })

  test.each([
    ['a name of its own', {name: 'b'}, 'package/contradiction'],
    ['a version of its own', {version: '1.2.1'}, 'package/contradiction'],
    ['a licence of its own', {license: 'ISC'}, 'package/contradiction'],
    ['a command that is a path', {bin: {'../run': 'run.ts'}}, 'package/bad-value'],
    ['a command that is no text', {bin: {run: 1}}, 'package/bad-value'],
    ['files that are no list', {files: 'src'}, 'package/bad-value']
  ])('reports %s', (_, manifest, code) => {
    expect(published(manifest).diagnostics.map((one) => one.code)).toEqual([code])
  })

  test.each(['', 'null', '[]', '{', '['.repeat(100_000), `{"a":${'['.repeat(60)}${']'.repeat(60)}}`])(
    'reports a file that is no object: %.20s',
    (text) => {
      const manifest = {file: 'package.json', text}
      const {value, diagnostics} = manifestOf({name: 'a', facts, manifest, entry: undefined})
      expect([value, diagnostics.map(({code}) => code)]).toEqual([undefined, ['package/unreadable']])
    }
  )

  test.each(['../a', 'A', 'a b', '', '@a', 'é', 'a/b', 'node_modules', 'x'.repeat(215)])(
    'reports the name %j, which npm does not take',
    (name) => {
      const {diagnostics} = manifestOf({name, facts, manifest: undefined, entry: undefined})
      expect(diagnostics.map(({code}) => code)).toEqual(['package/bad-name'])
    }
  )
})

describe('npmPackage', () => {
  test('has each path once: what is compiled now, not what a compiler left in the folder or a hand declared', () => {
    const {value, diagnostics} = npmPackage({
      ...{facts, name: 'a', folder: 'src', entry: 'src/index.ts', textOf: () => ''},
      documents: {manifest: {file: 'src/package.json', text: '{"files": ["**"]}'}},
      artifacts: ['src/index.ts', 'src/index.d.ts'].map((path) => ({
        ...{path, role: 'reference', language: 'typescript', segments: [{text: 'written\n'}], errors: []}
      })),
      emission: {
        files: [{path: 'src/index.ts', code: 'compiled\n', mappings: '', declarations: 'compiled\n'}]
      },
      others: ['index.js', 'index.js.map', 'index.d.ts'].map((path) => ({path, content: 'old\n'}))
    })
    expect(diagnostics).toEqual([])
    const text = gunzipSync(value[0]!.bytes).toString()
    const paths = [...text.matchAll(/package\/[\w.]+/gu)].map(([path]) => path)
    expect(paths).toEqual([
      ...['package/index.d.ts', 'package/index.js', 'package/index.js.map', 'package/package.json']
    ])
    expect(text).not.toMatch(/^(?:old|written)$/mu)
  })

  test('has the text that maps lead to once, where they say, and never in place of a file of the package', () => {
    const texts = new Map([
      ['pep/a.md', 'the chapter\n'],
      ['README.md', 'a chapter too\n']
    ])
    const originIn = (file: string) => ({file, start: 0, end: 1})
    const {value} = npmPackage({
      ...{facts, name: 'a', folder: 'src', entry: 'src/index.ts', textOf: (file) => texts.get(file)},
      documents: {readme: {file: 'src/README.md', text: 'for users\n'}},
      artifacts: ['src/index.ts', 'src/deep/a.ts'].map((path) => ({
        ...{path, role: 'reference', language: 'typescript', errors: []},
        segments: [...texts.keys()].map((file) => ({text: 'x', origin: originIn(file)}))
      })),
      emission: {
        files: ['src/index.ts', 'src/deep/a.ts'].map((path) => ({
          ...{path, code: 'x\n', mappings: 'AAAA,CAAC', declarations: 'x\n'}
        }))
      },
      others: []
    })
    const text = gunzipSync(value[0]!.bytes).toString()
    expect(text.split('the chapter\n')).toHaveLength(2)
    expect(text).toContain('"sources":["pep/a.md","README.md"]')
    expect(text).toContain('"sources":["../pep/a.md","../README.md"]')
    expect(text).toContain('for users\n')
    expect(text).not.toContain('a chapter too\n')
  })
})

describe('publishedDeclarations', () => {
  test.each([
    ["import {A} from './a.ts';", "import {A} from './a.js';"],
    ["export * from '../a/b.mts';", "export * from '../a/b.mjs';"],
    ["import './a.ts';", "import './a.js';"],
    ['export declare const a: import("./a.ts").A;', 'export declare const a: import("./a.js").A;'],
    ["import {A} from 'package/a.ts';", "import {A} from 'package/a.ts';"],
    ["import {A} from './a.d.ts';", "import {A} from './a.d.ts';"],
    ["export declare const a: './a.ts';", "export declare const a: './a.ts';"]
  ])('%s becomes %s', (text, expected) => {
    expect(publishedDeclarations(text)).toBe(expected)
  })
})

describe('selects', () => {
  test.each([
    ['*.ts', 'a.ts'],
    ['bin', 'bin/a/b.ts'],
    ['./bin/', 'bin/a.ts'],
    ['**', 'a/b/c'],
    ['a/**/c', 'a/c'],
    ['a/**/c', 'a/b/b/c'],
    ['a*c*e', 'abcde'],
    ['.', 'a']
  ])('%s selects %s', (pattern, path) => {
    expect(selects(pattern, path)).toBe(true)
  })

  test.each([
    ['*.ts', 'a/b.ts'],
    ['*.ts', 'a.js'],
    ['bin', 'binary'],
    ['a/**/c', 'a/b'],
    ['../a', 'a'],
    [`${'*a'.repeat(200)}b`, 'a'.repeat(400)],
    [`${'**/a/'.repeat(200)}b`, 'a/'.repeat(400) + 'c']
  ])('%.20s does not select %.20s', (pattern, path) => {
    expect(selects(pattern, path)).toBe(false)
  })
})

function published(manifest: Readonly<Record<string, unknown>>): ReturnType<typeof manifestOf> {
  const source = {file: 'package.json', text: JSON.stringify(manifest)}
  return manifestOf({name: 'a', facts, manifest: source, entry: 'index.ts'})
}
