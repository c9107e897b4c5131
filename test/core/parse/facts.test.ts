import {describe, expect, test} from 'vitest'
import {marked} from '../../support/marked.ts'
import {documentOf} from './document-of.ts'

const file = 'requirements/10-needs.md'

describe('a requirement', () => {
  const {text, spans} = marked(
    file,
    '# Needs\n\n«## raw-target: The `target` as it is»\n\n' +
      'kind: functional · source: PEP 3333 (lossy `PATH_INFO`, `,`), [issue, 16](https://x.y)\n' +
      '· status: accepted · needs: «clause», «test:typescript», «test:python2.7»\n\n' +
      'Because\nof [a.b].\n\n### More\n\n- x\n\n## not: one\n\nstatus: proposed · kind: security · source: me\n'
  )

  test('is a heading with a line of facts under it, and the text up to the next', () => {
    expect(documentOf(text, file).requirements).toMatchObject([
      {
        id: 'raw-target',
        title: 'The target as it is',
        kind: 'functional',
        sources: ['PEP 3333 (lossy `PATH_INFO`, `,`)', '[issue, 16](https://x.y)'],
        status: 'accepted',
        needs: [
          {kind: 'clause', span: spans[1]},
          {kind: 'test', language: 'typescript', span: spans[2]},
          {kind: 'test', language: 'python', version: '2.7', span: spans[3]}
        ],
        text: 'Because of a.b. More x',
        span: spans[0]
      },
      {id: 'not', status: 'proposed', needs: []}
    ])
  })

  test('is an ordinary heading anywhere else', () => {
    expect(documentOf(text, 'pep/10-needs.md').requirements).toEqual([])
  })
})

test('phases are read by the names of the columns, in whatever order', () => {
  const {text, spans} = marked(
    'requirements/phases.md',
    '| Closes | name | opens | frozen revision | closed early |\n|-|-|-|-|-|\n| 2026-11-30 | «design» | 2026-10-01 | `abc12` | broad *enough* |\n| | «PEP» | |\n'
  )
  expect(documentOf(text, 'requirements/phases.md').phases).toEqual([
    {
      name: {name: 'design', span: spans[0]},
      opens: '2026-10-01',
      closes: '2026-11-30',
      frozen: 'abc12',
      closedEarly: 'broad *enough*'
    },
    {name: {name: 'PEP', span: spans[1]}, opens: '', closes: '', frozen: '', closedEarly: ''}
  ])
  expect(documentOf(text, 'pep/phases.md').phases).toEqual([])
})

test('retired ids are read from any file of that name', () => {
  const {text, spans} = marked(
    'pep/retired.md',
    '| id | reason | replaced by |\n|-|-|-|\n| `«a.b»` | unclear | `«a.c»` |\n| «x» | gone | |\n'
  )
  expect(documentOf(text, 'pep/retired.md').retirements).toEqual([
    {id: 'a.b', reason: 'unclear', replacement: {name: 'a.c', span: spans[1]}, span: spans[0]},
    {id: 'x', reason: 'gone', span: spans[2]}
  ])
  expect(documentOf(text, 'pep/other.md').retirements).toEqual([])
})

describe('front matter', () => {
  test.each(['\n', '\r\n'])('is read with the place of each key', (ending) => {
    const {text, spans} = marked(
      'pep/x.md',
      '---\n«pep»: 9999\n"«title»": a:b\n# note\n«date»: 2026-11-22\n«pep»:\n  - x\n  - {__proto__: 1}\n---\n'.replaceAll(
        '\n',
        ending
      )
    )
    const {frontMatter} = documentOf(text)
    expect(frontMatter.map(({key}) => key.span.start)).toEqual(spans.map(({start}) => start))
    expect(frontMatter.map(({key, value}) => [key.name, value])).toEqual([
      ['pep', 9999],
      ['title', 'a:b'],
      ['date', '2026-11-22'],
      ['pep', ['x', new Map([['__proto__', 1]])]]
    ])
  })

  test.each(['', '# Title', '---\n---\n', '\n---\na: b\n---\n'])('is absent in %j', (text) => {
    expect(documentOf(text).frontMatter).toEqual([])
  })
})

describe('a suppression', () => {
  test.each([
    ['«<!-- allow check/long-clause: it is\nlong -->»\n«Text.»\n\nMore.', 'check/long-clause', 'it is long'],
    ['«<!--allow typescript/TS2322:x-->»\n\n<!-- note -->\n\n«r[a.b]\nIt MUST.»', 'typescript/TS2322', 'x'],
    ['«<!-- allow a/b: x -->»\n\n«r[a.b]\nIt MUST:\n\n- do»', 'a/b', 'x'],
    ['- «<!-- allow a/b: x -->»\n  «- y»\n', 'a/b', 'x'],
    ['Text «<!-- allow a/b: x -->»«**more**» here', 'a/b', 'x'],
    ['«<!-- allow a/b: x -->»«»', 'a/b', 'x']
  ])('silences what follows it: %j', (input, code, reason) => {
    const {text, spans} = marked('pep/10-test.md', input)
    expect(documentOf(text).suppressions).toEqual([{code, reason, span: spans[0], scope: spans[1]}])
  })

  test.each(['<!-- allowed a/b: x -->', '<!-- both -->', '`<!-- allow a/b: x -->`', '<!-- allow: x -->'])(
    'is not %j',
    (text) => {
      expect(documentOf(text).suppressions).toEqual([])
    }
  )
})
