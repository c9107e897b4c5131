import {expect, test} from 'vitest'
import {matrixPages} from '../../../../tools/core/graph/matrix-pages.ts'
import {render} from '../../../../tools/core/model/artifact.ts'
import type {Run, TestResult} from '../../../../tools/core/model/findings.ts'
import {attributeOf, read, siteStore, textOf, type ReadPage} from './site-of.ts'

const text = `# Records

r[record.head]{for="small"}
A writer **MUST** write a record, as [record.tail] says.

\`\`\`ts test clause=record.head
check()
\`\`\`

\`\`\`python test clause=record.head
check()
\`\`\`

\`\`\`ts file=record.ts clause=record.head
export const record = 1
\`\`\`

r[record.tail]{for="small"}
A writer **MUST** write an end.

\`\`\`python test clause=record.tail since=3.6
check()
\`\`\`

r[record.body]{todo="nobody knows how"}
A writer **SHOULD** write a body.
`

const needs = `# Needs

## small: Small records

kind: functional · source: somebody · status: accepted · needs: clause

Room is dear.

## other: Other records

kind: functional · source: somebody · status: planned · needs: clause

Later.
`

const runs = [
  runOf('typescript Node 24.1.0', {'text/records-1': {outcome: 'passed'}}),
  runOf('python CPython 2.7.18', {'text/records-1': {outcome: 'failed', reason: 'it says so'}}),
  runOf('python CPython 3.13.0', {
    'text/records-1': {outcome: 'passed'},
    'text/records-2': {outcome: 'passed'}
  })
]

const store = siteStore({'pep/10-text.md': text, 'requirements/needs.md': needs}, {runs})
const pages = new Map(
  store.ask(matrixPages).map((artifact) => [artifact.path.replace('dist/site/', ''), read(render(artifact))])
)
const matrix = pages.get('matrix.html')!
const results = pages.get('matrix/results.html')!

test('each cell of the matrix leads to what is said of it on its implementation', () => {
  const heads = ['python CPython 2.7.18', 'python CPython 3.13.0', 'typescript Node 24.1.0']
  const targets = matrix
    .with('data-outcome')
    .map((cell) => linkIn(matrix, cell))
    .map((href) => /^matrix\/results\.html#(.+)$/u.exec(href ?? '')?.[1] ?? '')
  expect(targets).toHaveLength(5 * heads.length)
  expect(new Set(targets).size).toBe(targets.length)
  expect(targets.map((id) => textOf(results.byId(id)!))).toEqual(Array.from({length: 5}, () => heads).flat())
})

test.each([
  [
    'record.head/python-2-7',
    'text/records-1 (Python): passed on 0 of 1 runtimefailed: it says so (CPython 2.7.18)'
  ],
  ['record.head/python-3-13', 'text/records-1 (Python): passed on CPython 3.13.0'],
  ['record.head/node-24', 'text/records-1 (TypeScript): passed on Node 24.1.0'],
  ['record.tail/python-2-7', 'no result: 1 test for newer versions alone, since=3.6'],
  ['record.tail/node-24', 'no result: 1 test in Python alone'],
  ['record.body/node-24', 'no result: todo: nobody knows how'],
  ['requirement-small/python-2-7', 'failed: record.headno result: record.tail'],
  ['requirement-small/node-24', 'passed: record.headno result: record.tail'],
  ['requirement-other/node-24', 'no result: no clause answers it']
])('what is said of %s: %s', (id, words) => {
  expect(wordsBehind(results, id)).toBe(words)
})

test('of a clause is said why it is in its state, what it answers, what implements it and where it stands', () => {
  const factsOf = (id: string) => {
    const facts = results.with('class', 'facts').find(({parentNode}) => parentNode === results.byId(id))
    return facts && textOf(facts)
  }
  expect(factsOf('record.head')).toBe(
    'Whytext/records-1 on python CPython 2.7.18: it says soAnswerssmallCoderecord.tsSourcepep/10-text.md'
  )
  expect(factsOf('record.body')).toBe('Whytodo: nobody knows howSourcepep/10-text.md')
  expect(results.with('href', '../source/pep/10-text.md.html#record.head').map(textOf)).toEqual([
    'pep/10-text.md'
  ])
})

test('of a requirement the clauses lead to what is said of them on the same implementation', () => {
  const links = results.with('href', '#record.head/python-2-7')
  expect(links.map(textOf)).toEqual(['record.head'])
})

test('the matrix links the clauses that a text names, and has no notation in it', () => {
  expect(matrix.with('href', 'index.html#record.tail').map(textOf)).toEqual(['record.tail', 'record.tail'])
  expect(matrix.text).toContain('A writer MUST write a record, as record.tail says.')
})

/** The description that stands behind a term. */
function wordsBehind({elements, byId}: ReadPage, id: string): string | undefined {
  const at = elements.indexOf(byId(id)!)
  const description = elements.slice(at).find(({tagName}) => tagName === 'dd')
  return description && textOf(description)
}

function linkIn({elements}: ReadPage, cell: ReadPage['elements'][number]): string | undefined {
  const link = elements.find(({tagName, parentNode}) => tagName === 'a' && parentNode === cell)
  return link && attributeOf(link, 'href')
}

function runOf(name: string, found: Readonly<Record<string, Omit<TestResult, 'test'>>>): Run {
  const [language = '', runtime = '', version = ''] = name.split(' ')
  return {
    language,
    runtime: {name: runtime, version},
    program: '',
    results: Object.entries(found).map(([id, result]) => ({test: id, ...result}))
  }
}
