import {describe, expect, test} from 'vitest'
import {originOf, render} from '../../../tools/core/model/artifact.ts'
import type {Outcome} from '../../../tools/core/model/outcome.ts'
import type {CodeArtifact, Program} from '../../../tools/core/model/code.ts'
import {tangle} from '../../../tools/core/tangle/tangle.ts'
import {
  type Draft,
  exampleOf,
  file,
  pageOf,
  part,
  specFrom,
  specOf,
  testOf,
  textAt,
  vector
} from '../../support/blocks.ts'
import {plainProject} from '../../support/project.ts'

const python = {language: 'python'}

describe('tangle', () => {
  test('continues a file with each block that names it, behind a blank line', () => {
    expect(filesOf([file('x.ts', 'one\n'), file('x.ts', '\n\ntwo')])).toEqual({
      'reference/typescript/x.ts': 'one\n\ntwo\n'
    })
  })

  test('leaves two blank lines above what starts at the margin in Python, and one above what does not', () => {
    const blocks = [
      file('x.py', 'class A:\n    a = 1', python),
      file('x.py', '    b = 2', python),
      file('x.py', 'c = 3', python)
    ]
    expect(filesOf(blocks)).toEqual({
      'reference/python/x.py': 'class A:\n    a = 1\n\n    b = 2\n\n\nc = 3\n'
    })
  })

  test('indents an included block as its include is, blank lines aside', () => {
    const blocks = [
      file('x.py', 'def f():\n    # <<body>>', python),
      part('body', 'if x:\n    y()\n\nz()', python)
    ]
    expect(filesOf(blocks)).toEqual({
      'reference/python/x.py': 'def f():\n    if x:\n        y()\n\n    z()\n'
    })
  })

  test.each([
    ['python', '# <<body>>', "s = '''\n  two\n'''\nt = 1", "    s = '''\n  two\n'''\n    t = 1\n"],
    [
      'typescript',
      '// <<body>>',
      'const s = `\n  two ${\nx\n}\n`\nt()',
      '    const s = `\n  two ${\n    x\n    }\n`\n    t()\n'
    ]
  ])(
    'leaves a string in %s as it is where it indents the lines around it',
    (language, ...[include, code, expected]) => {
      const blocks = [file('x', `    ${include}`, {language}), part('body', code, {language})]
      expect(filesOf(blocks)).toEqual({[`reference/${language}/x`]: expected})
    }
  )

  test('joins the blocks of a name, of its own language alone, in the order they are read', () => {
    const blocks = [
      file('x.ts', '// <<b>>'),
      part('b', 'one'),
      part('b', 'not this', python),
      part('b', 'two')
    ]
    expect(filesOf(blocks)).toEqual({'reference/typescript/x.ts': 'one\ntwo\n'})
  })

  test('includes a block as often as it is named', () => {
    expect(filesOf([file('x.ts', '// <<b>>\n// <<b>>'), part('b', 'b()')])).toEqual({
      'reference/typescript/x.ts': 'b()\nb()\n'
    })
  })

  test.each(['// <<b>> and more', 'x() // <<b>>', '// <b>', '// <<>>', '# <<b>>', '// <<b>'])(
    'takes %s for code',
    (line) => {
      expect(filesOf([file('x.ts', line), part('b', 'b()')])).toEqual({
        'reference/typescript/x.ts': `${line}\n`
      })
    }
  )

  test('keeps the files of experiments apart from those that are published', () => {
    const design = pageOf([file('x.ts', 'tried()'), file('x.ts', 'again()')], 'experiments/0001-x/10-a.md')
    const {value, diagnostics} = tangle(specFrom([pageOf([file('x.ts', 'x()')]), design]), plainProject)
    expect(diagnostics).toEqual([])
    expect(value[0]?.artifacts.map((artifact) => [artifact.role, artifact.path, render(artifact)])).toEqual([
      ['experiment', 'experiments/typescript/x.ts', 'tried()\n\nagain()\n'],
      ['reference', 'reference/typescript/x.ts', 'x()\n']
    ])
  })

  test('makes a file executable that says what runs it', () => {
    const {value} = tangled([file('x.ts', '#!/usr/bin/env node\nx()'), file('y.ts', 'y()')])
    expect(value[0]?.artifacts.map(({executable}) => executable)).toEqual([true, undefined])
  })

  test('wants the newest version that any part of a file wants', () => {
    const since = (version: string) => ({language: 'python', since: version})
    const blocks = [
      file('x.py', '# <<b>>', since('3.6')),
      part('b', 'b()', since('3.10')),
      file('x.py', 'c()', python)
    ]
    expect(tangled(blocks).value[0]?.artifacts[0]?.since).toBe('3.10')
  })

  test('maps each character of the result to where it was written', () => {
    const spec = specOf([file('x.ts', 'a\n  // <<body>>'), part('body', 'let x')])
    const artifact = only(tangle(spec, plainProject))
    const at = render(artifact).indexOf('x')
    expect(textAt(spec, originOf(artifact, at, at + 1)!)).toBe('x')
    const indentation = originOf(artifact, 2)!
    expect(
      spec.documents[0]?.text.slice(indentation.start, indentation.start + 5),
      'what was added stands for the line'
    ).toBe('let x')
  })

  test('puts modules of tests and examples beside the code, and vectors in files by kind', () => {
    const blocks = [
      testOf('request/target-1', 'expect(1)'),
      exampleOf('request/target-1', 'x()'),
      testOf('request/target-1', 'x()', python),
      vector('fields', '{}')
    ]
    expect(Object.keys(filesOf(blocks))).toEqual([
      'test/typescript/request/target-1.ts',
      'example/typescript/request/target-1.ts',
      'test/python/request/target_1.py',
      'reference/vectors/fields.json'
    ])
  })
})

function tangled(blocks: readonly Draft[]): Outcome<readonly Program[]> {
  return tangle(specOf(blocks), plainProject)
}

/** The text of each file; fails on a diagnostic. */
function filesOf(blocks: readonly Draft[]): Record<string, string> {
  const {value, diagnostics} = tangled(blocks)
  expect(diagnostics).toEqual([])
  return Object.fromEntries(
    value.flatMap(({artifacts}) => artifacts).map((artifact) => [artifact.path, render(artifact)])
  )
}

function only({value}: Outcome<readonly Program[]>): CodeArtifact {
  return value[0]!.artifacts[0]!
}
