import {describe, expect, test} from 'vitest'
import {tangle} from '../../../tools/core/tangle/tangle.ts'
import {
  type Draft,
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

describe('a path', () => {
  test.each(['../x', '/x', 'a/../../x', './x', 'a//b', 'a/', 'c:/x', 'C:x', 'a\\b', 'a\0b', '..'])(
    'does not lead out of the output: %j',
    (path) => {
      expect(problemsOf([file(path, 'x()')])).toEqual([['tangle/outside-output', path]])
    }
  )

  test.each([
    'con',
    'a/NUL.ts',
    'Com1.ts',
    'a.',
    'a/b ',
    ' a',
    'a?b',
    'a*b',
    'ab:c/d',
    'a|b',
    '.git/hooks/pre-commit',
    'a/.GIT',
    'x'.repeat(256),
    'é'.repeat(128),
    `${'a/'.repeat(300)}b`,
    'a\u202eb',
    'a\u0007b',
    'a\ud800b'
  ])('has names that every system can give to a file: %j', (path) => {
    expect(problemsOf([file(path, 'x()')])).toEqual([['tangle/unportable-path', path]])
  })

  test.each([
    'a.ts',
    'a/b/c.d.ts',
    '.npmignore',
    'bin/wsgi-ng',
    'console.ts',
    'com10.ts',
    'é.ts',
    'a b.ts',
    '.github/x',
    'x'.repeat(255)
  ])('may be %j', (path) => {
    expect(problemsOf([file(path, 'x()')])).toEqual([])
  })

  test.each<[string, readonly Draft[]]>([
    ['differs from another in case alone', [file('a/X.ts', 'x()'), file('a/x.ts', 'y()')]],
    ['is composed of other letters', [file('\u00e9.ts', 'x()'), file('e\u0301.ts', 'y()')]],
    ['is the folder of another', [file('a/b', 'x()'), file('a', 'y()')]],
    ['has another for a folder', [file('a', 'x()'), file('a/b', 'y()')]],
    ['has another for a folder, in other case', [file('A', 'x()'), file('a/b/c', 'y()')]],
    ['is that of the vectors of a kind', [file('kind.json', '{}', {language: 'json'}), vector('kind', '{}')]]
  ])('is reported, and the file that is read first kept, where it %s', (_, blocks) => {
    const {value, diagnostics} = tangle(specOf(blocks), plainProject)
    expect(diagnostics.map(({code}) => code)).toEqual(['tangle/colliding-path'])
    expect(diagnostics[0]?.related).toHaveLength(1)
    expect(value[0]?.artifacts).toHaveLength(1)
  })

  test.each([
    ['wsgi_ng/field.py', 'wsgi_ng.py'],
    ['field.py', 'Field/a.py'],
    ['field/a.py', 'field/b.py']
  ])(
    'of an experiment is reported where Python has published code by its name: %s, %s',
    (published, tried) => {
      const design = pageOf([file(tried, 'y()', python)], 'experiments/0001-x.md')
      const spec = specFrom([design, pageOf([file(published, 'x()', python)])])
      const {value, diagnostics} = tangle(spec, plainProject)
      expect(diagnostics.map(({code, span}) => [code, textAt(spec, span!)])).toEqual([
        ['tangle/colliding-path', tried]
      ])
      expect(value[0]?.artifacts.map(({path}) => path)).toEqual([`reference/python/${published}`])
    }
  )

  test('of an experiment may be the name of published code in TypeScript, which has other imports', () => {
    const design = pageOf([file('a/x.ts', 'y()')], 'experiments/0001-x.md')
    expect(tangle(specFrom([design, pageOf([file('a/x.ts', 'x()')])]), plainProject).diagnostics).toEqual([])
  })

  test('is reported where languages that share a folder name one file', () => {
    const shared = {
      ...plainProject,
      languages: {
        typescript: {...plainProject.languages['typescript']!, root: 'src'},
        python: {...plainProject.languages['python']!, root: 'src'}
      }
    }
    const {diagnostics} = tangle(specOf([file('x', 'x()'), file('x', 'y()', {language: 'python'})]), shared)
    expect(diagnostics.map(({code}) => code)).toEqual(['tangle/colliding-path'])
  })

  test('of a test is reported where it is that of another in other case', () => {
    const {diagnostics} = tangle(specOf([testOf('x5fx-1', 'x()'), testOf('_-1', 'y()')]), plainProject)
    expect(diagnostics.map(({code}) => code)).toEqual(['tangle/colliding-path'])
  })
})

describe('an include', () => {
  test('of no block is reported once, with what may have been meant, and leaves nothing behind', () => {
    const blocks = [
      file('x.ts', '// <<all>>\n// <<all>>'),
      part('all', 'one\n// <<noramlise>>\ntwo'),
      part('normalise', '')
    ]
    const spec = specOf(blocks)
    const {diagnostics} = tangle(spec, plainProject)
    expect(diagnostics).toMatchObject([
      {code: 'tangle/unknown-block', fix: {edits: [{text: 'normalise'}], safe: false}}
    ])
    expect(textAt(spec, diagnostics[0]!.span!)).toBe('noramlise')
  })

  test('of a block in another language is of no block', () => {
    expect(problemsOf([file('x.ts', '// <<b>>'), part('b', '', {language: 'python'})])).toEqual([
      ['tangle/unknown-block', 'b']
    ])
  })

  test.each<[string, readonly Draft[], readonly string[]]>([
    ['itself', [part('b', '// <<b>>')], []],
    [
      'itself over others',
      [part('b', '// <<c>>'), part('c', '// <<d>>'), part('d', '// <<b>>')],
      ['Through `c`', 'Through `d`']
    ],
    ['itself from a file', [file('x.ts', '// <<b>>', {name: 'b'})], []],
    [
      'itself behind others that are well',
      [
        file('x.ts', '// <<a>>'),
        part('a', '// <<b>>\n// <<e>>'),
        part('e', ''),
        part('b', '// <<e>>\n// <<b>>')
      ],
      []
    ]
  ])('of %s is reported once, with the way round', (_, blocks, way) => {
    const {diagnostics} = tangle(specOf(blocks), plainProject)
    expect(diagnostics.map(({code}) => code)).toEqual(['tangle/cyclic-block'])
    expect(diagnostics[0]?.related?.map(({message}) => message)).toEqual(way)
  })

  test('of no block is reported however many there are', () => {
    const lines = Array.from({length: 200_000}, (_, at) => `// <<b${at}>>`).join('\n')
    expect(tangle(specOf([part('all', lines)]), plainProject).diagnostics).toHaveLength(200_000)
  })

  test('that closes many circles shows the beginning of each', () => {
    const chain = Array.from({length: 3_000}, (_, at) => part(`b${at}`, `// <<b0>>\n// <<b${at + 1}>>`))
    const {diagnostics} = tangle(specOf([...chain, part('b3000', '')]), plainProject)
    expect(diagnostics).toHaveLength(3_000)
    expect(Math.max(...diagnostics.map(({related}) => related?.length ?? 0))).toBe(20)
  })

  test('may lead on through ten thousand blocks', () => {
    const chain = Array.from({length: 10_000}, (_, at) =>
      part(`b${at}`, at === 9_999 ? 'end()' : `// <<b${at + 1}>>`)
    )
    const {value, diagnostics} = tangle(specOf([file('x.ts', '// <<b0>>'), ...chain]), plainProject)
    expect(diagnostics).toEqual([])
    expect(value[0]?.artifacts[0]?.segments[0]?.text).toBe('end()')
  })

  test.each(['x()', ''])(
    'that doubles with each of a hundred blocks is cut off, and reported: %j',
    (last) => {
      const bomb = Array.from({length: 100}, (_, at) =>
        part(`b${at}`, `// <<b${at + 1}>>\n// <<b${at + 1}>>`)
      )
      expect(problemsOf([file('x.ts', '// <<b0>>'), ...bomb, part('b100', last)])).toEqual([
        ['tangle/too-long', 'typescript file=x.ts']
      ])
    }
  )
})

function problemsOf(blocks: readonly Draft[]): readonly (readonly [string, string])[] {
  const spec = specOf(blocks)
  return tangle(spec, plainProject).diagnostics.map(({code, span}) => [code, textAt(spec, span!)])
}
