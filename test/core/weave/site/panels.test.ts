import vm from 'node:vm'
import {h} from 'hastscript'
import {describe, expect, test} from 'vitest'
import {evidenceScripts} from '../../../../tools/core/graph/evidence-scripts.ts'
import {sourceInput} from '../../../../tools/core/graph/inputs.ts'
import {matrixPages} from '../../../../tools/core/graph/matrix-pages.ts'
import {siteArtifacts} from '../../../../tools/core/graph/site.ts'
import type {Store} from '../../../../tools/core/graph/store.ts'
import {render, type Artifact} from '../../../../tools/core/model/artifact.ts'
import {evidenceScript} from '../../../../tools/core/weave/formats/site/evidence-script.ts'
import {runOf} from '../../../support/evidence.ts'
import {attributeOf, read, siteStore, textOf, type Element} from './site-of.ts'

/** As scripts of the theme read it. */
type Built = string | readonly [name: string, attributes: Readonly<Record<string, string>>, ...Built[]]
type Panels = ReadonlyMap<string, readonly Built[]>

const tested = '```python test clause=a.b\nself.x()\n```'

const files = {
  'pep/10-text.md': [
    '# Records',
    'r[record.head]{for="small"}\nA writer **MUST** write.',
    'r[record.order]{todo="soon"}\nA reader **SHOULD** read.',
    '```ts file=record.ts #head clause=record.head\nexport const head = 1\n```',
    '```ts test clause=record.head\nexpect(1).toBe(1)\n```',
    '```python test clause=record.head hidden\nself.x()\n```'
  ].join('\n\n'),
  'pep/20-more.md': '# More\n\nr[more.ends]{todo="later"}\nA writer **MAY** end.\n',
  'pep/annex/a 50%.md': '# Ends\n\nr[ends.here]{for="small"}\nA writer **MUST** end.\n',
  'requirements/10-needs.md':
    '# Needs\n\n## small: Files stay small\n\nkind: functional · source: me · status: accepted · needs: clause\n\nMany.\n'
}
const passed = [
  runOf('typescript 24.1.0', {'text/records-1': 'passed'}),
  runOf('python 3.13.0', {'text/records-1': 'passed'})
]
const options = {runs: passed, project: {site: {edit: 'https://x.y/edit/{file}'}}}

describe('the panel of a clause', () => {
  const store = siteStore(files, options)
  const page = pageOf(store, 'index.html')
  const panel = page.byId('record.head')!.childNodes.find(isPanel)!
  const details = opened(store).get('record.head') ?? []

  test('has in the page what it answers, and leads to all of the rest', () => {
    expect(linksIn(panel)).toEqual([
      ['small', 'requirements.html#small'],
      ['code, tests and results on each implementation', 'matrix/results.html#record.head']
    ])
  })

  test('has in the page why its clause is not verified', () => {
    const other = page.byId('record.order')!.childNodes.find(isPanel)!
    expect(textOf(other)).toBe(
      'Evidence: no testWhytodo: soonIn fullcode, tests and results on each implementation'
    )
  })

  test('says once it is opened what implements it, what tests it, and where it was written', () => {
    expect(hrefsIn(details)).toEqual([
      ['record.ts #head', '#code-head'],
      ['records-1', 'source/pep/10-text.md.html#test-typescript-text-records-1'],
      ['records-1', 'source/pep/10-text.md.html#test-python-text-records-1'],
      ['pep/10-text.md:3', 'source/pep/10-text.md.html#L3'],
      ['Edit this', 'https://x.y/edit/pep/10-text.md#L3']
    ])
    expect(details.map(wordsOf)).toEqual([
      'Code',
      'record.ts #head',
      'Tests',
      'records-1 (TypeScript), records-1 (Python): passed',
      'Source',
      'pep/10-text.md:3 · Edit this'
    ])
  })

  test('names the script that has the rest, in whatever folder and by whatever name its document is', () => {
    const annex = pageOf(store, 'annex/a-50.html')
    const [odd] = annex.with('data-rest')
    const rest = odd && attributeOf(odd, 'data-rest')
    expect(rest).toBe('assets/evidence/pep/annex/a%2050%25.md.js')
    expect(store.ask(evidenceScripts).map(({path}) => path)).toContain(
      `dist/site/${decodeURIComponent(rest ?? '')}`
    )
    expect(hrefsIn(opened(store).get('ends.here') ?? [])[0]?.[1]).toBe(
      '../source/pep/annex/a%2050%25.md.html#L3'
    )
  })

  test('says of a failure where it was and how', () => {
    const runs = [runOf('typescript 24.1.0', {'text/records-1': 'failed'}), passed[1]!]
    const said = opened(siteStore(files, {runs})).get('record.head') ?? []
    expect(said.map(wordsOf).join()).toContain('failed: it says so (Node 24.1.0)')
  })

  test('names on one line what passed, by its document where that is another, and leads to the rest', () => {
    const runs = [
      runOf('python 3.13.0', {
        'text/a-1': 'passed',
        'text/a-2': 'failed',
        'text/a-3': 'passed',
        'more/more-1': 'passed',
        'more/more-2': 'passed'
      })
    ]
    const said = opened(
      siteStore(
        {
          'pep/10-text.md': ['# A', 'r[a.b]\nA **MUST** b.', tested, tested, tested].join('\n\n'),
          'pep/20-more.md': `# More\n\n${tested}\n\n${tested}\n`
        },
        {runs}
      )
    ).get('a.b')
    expect(said?.slice(1, 3).map(wordsOf)).toEqual([
      'text/a-2 (Python): passed on 0 of 1 runtimefailed: it says so (CPython 3.13.0)',
      'a-1 (Python), a-3 (Python), more/more-1 (Python) and 1 more: passed'
    ])
    expect(hrefsIn(said ?? [])).toContainEqual(['1 more', 'matrix/results.html#a.b'])
  })
})

describe('the script of a document', () => {
  const hostile = '</script><script>alert(1)</script>\u2028"\\\n*/`${1}'

  test('has texts and attributes as they are, whatever stands in them', () => {
    const link = h('a', {className: ['edit', 'far'], href: hostile}, hostile)
    const script = evidenceScript('a.md', [['__proto__', [h('dd', [link, hostile])]]])
    expect(run([script]).get('__proto__')).toEqual([
      ['dd', {}, ['a', {class: 'edit far', href: hostile}, hostile], hostile]
    ])
    expect(render(script)).not.toContain('<')
  })

  test('adds to what those of other documents say, in any order', () => {
    const scripts = siteStore(files, options).ask(evidenceScripts)
    expect(scripts).toHaveLength(3)
    expect(run(scripts.toReversed())).toEqual(run(scripts))
  })
})

describe('an edit that moves the lines of a chapter', () => {
  const store = siteStore(files, options)
  const all = () => [...store.ask(siteArtifacts), ...store.ask(matrixPages), ...store.ask(evidenceScripts)]
  const before = new Set(all())
  const file = 'pep/10-text.md'
  store.set(
    sourceInput,
    {file, text: files[file].replace('# Records\n', '# Records\n\nOne more line.\n')},
    file
  )
  const changed = all()
    .filter((artifact) => !before.has(artifact))
    .map(({path}) => path)

  test('makes its own panels say so, and leaves those of other chapters and the results', () => {
    expect(changed.filter((path) => /evidence|matrix/u.test(path))).toEqual([
      'dist/site/assets/evidence/pep/10-text.md.js'
    ])
    expect(opened(store).get('record.head')?.map(wordsOf).at(-1)).toBe('pep/10-text.md:5 · Edit this')
  })
})

/** By clause, what its panel says once it is opened. */
function opened(store: Store): Panels {
  return run(store.ask(evidenceScripts))
}

function run(scripts: readonly Artifact[]): Panels {
  const context: {siteEvidence?: unknown} = {}
  for (const script of scripts) vm.runInNewContext(render(script), context)
  const rows = JSON.parse(JSON.stringify(context.siteEvidence)) as (readonly [string, ...Built[]])[]
  return new Map(rows.map(([id, ...details]) => [id, details]))
}

function pageOf(store: Store, path: string) {
  const artifact = store.ask(siteArtifacts).find((one) => one.path === `dist/site/${path}`)
  return read(artifact ? render(artifact) : '')
}

function isPanel(node: Element['childNodes'][number]): node is Element {
  return 'tagName' in node && node.tagName === 'details'
}

function linksIn(element: Element): readonly (readonly [string, string | undefined])[] {
  return element.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    return node.tagName === 'a' ? [[textOf(node), attributeOf(node, 'href')] as const] : linksIn(node)
  })
}

function hrefsIn(list: readonly Built[]): readonly (readonly [string, string | undefined])[] {
  return list.flatMap((one) => {
    if (typeof one === 'string') return []
    const [name, {href}, ...content] = one
    return name === 'a' ? [[content.map(wordsOf).join(''), href] as const] : hrefsIn(content)
  })
}

function wordsOf(one: Built): string {
  if (typeof one === 'string') return one
  const [, , ...content] = one
  return content.map(wordsOf).join('')
}
