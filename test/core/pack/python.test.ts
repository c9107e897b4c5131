import {describe, expect, test} from 'vitest'
import {fileName, isDistributionName} from '../../../tools/core/pack/python/distribution-name.ts'
import {metadataText, type Metadata} from '../../../tools/core/pack/python/metadata.ts'
import {projectTableOf} from '../../../tools/core/pack/python/project-table.ts'
import {pythonPackage} from '../../../tools/core/pack/python/python-package.ts'
import {pythonVersionOf} from '../../../tools/core/pack/python/python-version.ts'
import {requiresPythonOf} from '../../../tools/core/pack/python/requires-python.ts'
import {setupText} from '../../../tools/core/pack/python/setup-text.ts'
import {typingMarks} from '../../../tools/core/pack/python/typing-marks.ts'

describe('requiresPythonOf', () => {
  test.each([
    [['3.9+'], '>=3.9'],
    [['2.7', '3.6+'], '>=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.*, !=3.5.*'],
    [['3.6+', '2.7'], '>=2.7, !=3.0.*, !=3.1.*, !=3.2.*, !=3.3.*, !=3.4.*, !=3.5.*'],
    [['2.7'], '>=2.7, <2.8'],
    [['3.8', '3.10'], '>=3.8, !=3.9.*, <3.11'],
    [['3.8+', '3.10'], '>=3.8'],
    [['2.6', '3.1+'], '>=2.6, !=2.7.*, !=3.0.*'],
    [[], undefined]
  ])('%j is `%s`', (versions, expected) => {
    expect(requiresPythonOf(versions)).toBe(expected)
  })
})

describe('pythonVersionOf', () => {
  test.each([
    ['1.2.0', '1.2.0'],
    ['1.2.0-alpha.1', '1.2.0a1'],
    ['1.2.0-beta.2', '1.2.0b2'],
    ['1.2.0-rc.3', '1.2.0rc3'],
    ['1.2.0-dev.4', '1.2.0.dev4'],
    ['1.2.0-nightly', undefined]
  ])('%s is `%s`', (version, expected) => {
    expect(pythonVersionOf(version)).toBe(expected)
  })
})

describe('names of distributions', () => {
  test.each(['wsgi-ng', 'a', 'A.b_c'])('%s is one', (name) => {
    expect(isDistributionName(name)).toBe(true)
  })

  test.each(['', '-a', 'a-', 'a b', '../a', 'é', 'a\n', 'a'.repeat(101)])('%j is none', (name) => {
    expect(isDistributionName(name)).toBe(false)
  })

  test('are folded in names of files', () => {
    expect(fileName('Wsgi-.-NG')).toBe('wsgi_ng')
  })
})

const metadata: Metadata = {
  ...{name: 'a', version: '1.0.0', summary: 'A', authors: [], keywords: [], classifiers: []},
  ...{dependencies: [], urls: [], scripts: [], extras: []}
}

describe('projectTableOf', () => {
  test.each([
    ['scripts', '[project.scripts]\n"../../evil" = "records:run"'],
    ['scripts', '[project.scripts]\n"a\\n[other]\\nb" = "records:run"'],
    ['scripts', '[project.scripts]\nrecords = "records:run\\n[other]\\nb = c:d"'],
    ['scripts', '[project.scripts]\nrecords = "import os; os.system(1)"'],
    ['optional-dependencies', '[project.optional-dependencies]\n"x\' or \'1" = ["six"]']
  ])('takes no %s that would say something else to an installer: %s', (field, text) => {
    const {value, diagnostics} = projectTableOf({file: 'pyproject.toml', text})
    expect(diagnostics.map(({code, message}) => [code, message.includes(`\`${field}\``)])).toEqual([
      ['package/bad-value', true]
    ])
    expect([value.scripts, value.extras]).toEqual([[], []])
  })

  test('takes commands and extras', () => {
    const text =
      '[project.scripts]\n"records-2.x" = "records.main : run"\n[project.optional-dependencies]\nfast = ["six"]'
    expect(projectTableOf({file: 'pyproject.toml', text})).toMatchObject({
      value: {scripts: [['records-2.x', 'records.main : run']], extras: [['fast', ['six']]]},
      diagnostics: []
    })
  })
})

describe('pythonPackage', () => {
  test.each(['setup.py', 'records-1.0.0.dist-info/RECORD'])(
    'is not made of %s, which an archive has anyway',
    (file) => {
      const {value, diagnostics} = pythonPackage({
        ...{facts: {title: 'Records'}, documents: {}, linesOf: () => [0], hash: () => '00'},
        settings: {root: 'src', packages: {records: file.split('/', 1)[0]!}, versions: ['3.9+'], schemas: {}},
        artifacts: [{path: `src/${file}`, role: 'reference', language: 'python', segments: [], errors: []}]
      })
      expect([value, diagnostics.map(({code}) => code)]).toEqual([[], ['package/bad-name']])
    }
  )
})

describe('metadataText', () => {
  test('lets no value begin another field', () => {
    const text = metadataText({...metadata, summary: 'A\r\nRequires-Dist: evil', license: 'MIT\u2028X: y'})
    expect(text.split('\n').filter((line) => /^(?:Requires-Dist|X)/u.test(line))).toEqual([])
  })

  test('says on which condition an extra needs a package, beside the condition that it has', () => {
    const extras = [['fast', ['a>1', "b; python_version < '3'"]]] as const
    expect(metadataText({...metadata, extras})).toContain(
      `Provides-Extra: fast
Requires-Dist: a>1 ; extra == 'fast'
Requires-Dist: b ; (python_version < '3') and extra == 'fast'
`
    )
  })
})

describe('typingMarks', () => {
  const typed = {...metadata, classifiers: ['Typing :: Typed']}
  const filesOf = (...paths: readonly string[]) => paths.map((path) => ({path, content: ''}))
  const marks = (described: Metadata, ...paths: readonly string[]) =>
    typingMarks(described, filesOf(...paths)).map(({path}) => path)

  test('stand in the outermost folder of each package', () => {
    expect(marks(typed, 'a/b.py', 'a/c/d.py', 'e/__init__.py', 'f.py')).toEqual(['a/py.typed', 'e/py.typed'])
  })

  test('are not there unless the classifiers say that there are types', () => {
    expect(marks(metadata, 'a/b.py')).toEqual([])
  })

  test('are made for no package that has one', () => {
    expect(marks(typed, 'a/b.py', 'a/py.typed')).toEqual([])
  })

  test('are installed by setuptools too', () => {
    const text = setupText(typed, filesOf('a/b.py', 'a/py.typed', 'f.py'))
    expect(text).toContain('package_data={"a": ["py.typed"]},')
    expect(text).toContain('py_modules=["f"],')
  })
})

describe('setupText', () => {
  test('is ASCII, whatever the names are', () => {
    const text = setupText({...metadata, authors: [{name: 'Zoë "文" 😀\n'}]}, [{path: 'a/b.py', content: ''}])
    expect(text).toMatch(/^[\n\x20-\x7e]*$/u)
    expect(text).toContain('author=u"Zo\\u00eb \\"\\u6587\\" \\U0001f600"')
    expect(text).toContain('packages=["a"]')
  })
})
