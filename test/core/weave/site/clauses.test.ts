import {describe, expect, test} from 'vitest'
import {themeInput} from '../../../../tools/core/graph/inputs.ts'
import {siteAssets} from '../../../../tools/core/graph/site-assets.ts'
import {render} from '../../../../tools/core/model/artifact.ts'
import {attributeOf, read, siteOf, siteStore, textOf} from './site-of.ts'
import {runOf} from '../../../support/evidence.ts'

const files = {
  'pep/10-text.md': [
    '# Records',
    'A **record**{term} is a value.',
    'r[record.head]{for="small"}\nA writer **MUST** write a [*record*].',
    'r[record.order]{todo="soon"}\nA reader **SHOULD** read.',
    '```ts file=record.ts #head clause=record.head\nexport const head = 1\n```',
    '```ts test clause=record.head\nexpect(1).toBe(1)\n```',
    '```python test clause=record.head hidden\nself.x()\n```',
    'See [record.head], [record.order] and [*records*].'
  ].join('\n\n'),
  'pep/annex/20-more.md': '# More\n\nSee [record.head] and a [*record*].\n',
  'requirements/10-needs.md':
    '# Needs\n\n## small: Files stay small\n\nkind: functional · source: PEP 3333 (`x`) · status: accepted · needs: clause\n\nThere are many.\n'
}
const passed = [
  runOf('typescript 24.1.0', {'text/records-1': 'passed'}),
  runOf('python 3.13.0', {'text/records-1': 'passed'})
]
const site = siteOf(files, {runs: passed, project: {site: {edit: 'https://x.y/edit/{file}'}}})
const page = read(site.get('index.html') ?? '')

describe('a clause', () => {
  test('says in short how far its tests went', () => {
    const summary = page
      .named('summary')
      .map(textOf)
      .find((words) => words.includes(' test'))
    expect(summary).toBe('Evidence: 2 tests in 2 languages on 2 runtimes')
  })

  test('has an address, its level and its state in words', () => {
    const clause = page.byId('record.head')
    expect(clause && [attributeOf(clause, 'data-state'), attributeOf(clause, 'data-level')]).toEqual([
      'verified',
      'must'
    ])
    expect(clause && textOf(clause)).toContain('record.head MUST verifiedA writer MUST write a record.')
  })

  test('governs its own text and no more', () => {
    expect(page.with('class', 'clause').map((clause) => textOf(clause).includes('See'))).toEqual([
      false,
      false
    ])
  })

  test('says why it is not verified', () => {
    const clause = page.byId('record.order')
    expect(clause && attributeOf(clause, 'data-state')).toBe('excepted')
    expect(clause && textOf(clause)).toContain('todo: soon')
  })

  test('has failed where one of its tests has', () => {
    const runs = [runOf('typescript 24.1.0', {'text/records-1': 'failed'}), passed[1]!]
    const clause = read(siteOf(files, {runs}).get('index.html') ?? '').byId('record.head')
    expect(clause && attributeOf(clause, 'data-state')).toBe('failed')
  })

  test('is led to by references that tell its state, from other pages too', () => {
    const annex = read(site.get('annex/more.html') ?? '')
    const [own] = page.with('class', 'clause-link').slice(-2)
    const [other] = annex.with('class', 'clause-link')
    expect(own && [attributeOf(own, 'href'), attributeOf(own, 'data-state')]).toEqual([
      '#record.head',
      'verified'
    ])
    expect(other && attributeOf(other, 'href')).toBe('../index.html#record.head')
    expect(annex.with('class', 'term').map((link) => attributeOf(link, 'href'))).toEqual([
      '../index.html#term-record'
    ])
  })
})

describe('a requirement', () => {
  const needs = read(site.get('requirements.html') ?? '')

  test('has its facts, its state and its clauses with theirs', () => {
    expect(needs.named('h3').map((heading) => attributeOf(heading, 'id'))).toEqual(['small'])
    expect(needs.text).toContain(
      'small Files stay small # StateverifiedKindfunctionalStatusacceptedSourcePEP 3333 (x)'
    )
    expect(
      needs.with('href', 'index.html#record.head').map((link) => attributeOf(link, 'data-state'))
    ).toEqual(['verified'])
    expect(needs.with('href', 'https://peps.python.org/pep-3333/')).toHaveLength(1)
  })

  test('keeps its reason, and does not repeat its facts', () => {
    expect(needs.text).toContain('There are many.')
    expect(needs.text).not.toContain('needs: clause')
  })
})

describe('a source', () => {
  const source = read(site.get('source/pep/10-text.md.html') ?? '')

  test('has an address for each line, each clause and each block', () => {
    const ids = source.with('id').map((element) => attributeOf(element, 'id'))
    expect(ids).toEqual(
      expect.arrayContaining(['L1', 'L5', 'record.head', 'code-head', 'test-python-text-records-1'])
    )
    const line = source.byId('L5')
    expect(line && textOf(line)).toBe('5 r[record.head]{for="small"}')
  })
})

describe('the matrix', () => {
  const matrixOf = (sources: Readonly<Record<string, string>>) => {
    const store = siteStore(sources)
    store.set(themeInput, {style: '', printStyle: '', script: '', early: {text: '', digest: ''}})
    const file = store.ask(siteAssets).find(({path}) => path === 'dist/site/matrix.html')
    return read(file ? render(file) : '')
  }

  test('shows in a reason as code what is code', () => {
    const untested = '# A\n\nr[a.b]{todo="see `x`"}\nA reader **MUST** read.\n'
    const matrix = matrixOf({'pep/10-text.md': untested})
    expect(matrix.named('small').map(textOf)).toEqual(['todo: see x'])
    expect(matrix.named('code').map(textOf)).toEqual(['x'])
  })

  test('of a text that binds nobody says so, and asks for no choice', () => {
    const none = {'pep/10-text.md': '# A\n\nText.\n'}
    const matrix = matrixOf(none)
    expect(matrix.text).toContain('neither clauses nor requirements')
    expect([...matrix.named('input'), ...matrix.named('select')]).toEqual([])
    expect(read(siteOf(none).get('index.html') ?? '').text).toContain('neither clauses nor requirements')
  })
})

describe('a retired clause', () => {
  test('keeps its address, and leads to what replaces it', () => {
    const retired =
      '# Retired\n\n| id | reason | replaced by |\n|---|---|---|\n| record.tail | never used | record.head |\n'
    const {byId} = read(siteOf({...files, 'pep/retired.md': retired}).get('index.html') ?? '')
    const entry = byId('record.tail')
    expect(entry && attributeOf(entry, 'data-replacement')).toBe('#record.head')
  })

  test.each([
    ['two lines `kept`', 'two lines kept. Replaced by record.head.'],
    ['never used.', 'never used. Replaced by record.head.'],
    ['', 'Replaced by record.head.']
  ])('says in sentences why: %j', (reason, said) => {
    const retired = `# Retired\n\n| id | reason | replaced by |\n|---|---|---|\n| record.tail | ${reason} | record.head |\n`
    const {named} = read(siteOf({...files, 'pep/retired.md': retired}).get('index.html') ?? '')
    expect(named('dd').map(textOf).at(-1)).toBe(said)
  })

  test('is no section of a text that has none', () => {
    const retired = '# Retired\n\n| id | reason |\n|---|---|\n'
    expect(siteOf({...files, 'pep/retired.md': retired}).get('index.html')).not.toContain('Retired')
  })
})

describe('the annex', () => {
  const others = Object.fromEntries(Object.entries(files).filter(([file]) => !file.includes('/annex/')))
  const annexOf = (sources: Readonly<Record<string, string>>) => {
    const pages = siteOf(sources)
    const link = read(pages.get('index.html') ?? '')
      .named('a')
      .find((one) => textOf(one) === 'Annex')
    return {pages, href: link && attributeOf(link, 'href')}
  }

  test('is its one page', () => {
    expect(annexOf(files).href).toBe('annex/more.html')
  })

  test('is a list of its pages, each a file or a folder, where it has several', () => {
    const {pages, href} = annexOf({
      ...files,
      'pep/annex/30-server/10-a.md': '# Server\n',
      'pep/annex/30-server/20-b.md': '# B\n'
    })
    expect(href).toBe('annex/index.html')
    const list = read(pages.get('annex/index.html') ?? '').named('li')
    expect(list.map(textOf)).toEqual(['More', 'Server'])
    expect(
      read(pages.get('annex/server.html') ?? '')
        .named('h2')
        .map((heading) => attributeOf(heading, 'id'))
    ).toEqual(['b'])
  })

  test('is nothing where there is none', () => {
    expect(annexOf(others).href).toBeUndefined()
  })
})
