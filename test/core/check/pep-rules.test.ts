import {describe, expect, test} from 'vitest'
import {check} from '../../../tools/core/check/check.ts'
import type {Diagnostic} from '../../../tools/core/model/diagnostic.ts'
import type {Project} from '../../../tools/core/model/project.ts'
import {marked} from '../../support/marked.ts'
import {plainProject} from '../../support/project.ts'
import {specFrom} from '../../support/spec-from.ts'

const project: Project = {
  ...plainProject,
  today: '2026-11-22',
  pep: {number: 9999, text: 'pep', annex: ['pep/annex']}
}
const required = [
  'PEP: 9999',
  'Title: A',
  'Author: A Person',
  'Status: Draft',
  'Type: Standards Track',
  'Created: 22-Nov-2026'
]
const text = '# Abstract\n\nA.\n\n# Copyright\n\nCC0-1.0-Universal.\n'

describe('values of the header', () => {
  test.each<readonly [key: string, accepted: readonly string[], refused: readonly string[]]>([
    ['PEP', ['9999'], ['9998', '09999', '"0x270F"', '']],
    ['Title', ['A', 'a'.repeat(79)], ['a'.repeat(80), '']],
    [
      'Author',
      [
        'A Person',
        'A Person <a@b.c>',
        'Ä. O’Nym <x at y.org>'.replace('’', "'"),
        'A <a@b.c>, B, Jr., C',
        '[A <a@b.c>, B]'
      ],
      ['A (a@b.c)', 'A <a>', 'A<a@b.c>', 'A <a@b@c>', 'A <a@b_.c>', 'R2 D2', '<a@b.c>', '']
    ],
    ['Sponsor', ['A Person <a@b.c>'], ['a@b.c']],
    [
      'Discussions-To',
      [
        'Pending',
        'python-dev@python.org',
        'https://discuss.python.org/t/12345',
        'https://discuss.python.org/t/a-name/12345/',
        'https://mail.python.org/pipermail/python-dev/2026-May/123.html',
        'https://mail.python.org/archives/list/python-dev@python.org/thread/ABC123/'
      ],
      [
        'pending',
        'list@example.org',
        'https://discuss.python.org/t/a-name/12345/2',
        'https://discuss.python.org/t/a-name',
        'https://mail.python.org/archives/list/python-dev@python.org/message/ABC123/',
        'http://discuss.python.org/t/12345'
      ]
    ],
    ['Status', ['Draft', 'Provisional', 'April Fool!'], ['draft', 'Active', 'Open']],
    ['Type', ['Standards Track', 'Process'], ['Standard', '']],
    ['Topic', ['Typing', 'Packaging, Typing'], ['typing', 'Typing, Packaging', 'Typing, Typing', 'Web']],
    ['Requires', ['1', '3333, 484'], ['PEP 1', '0001', '12345', 'x']],
    [
      'Created',
      ['06-Dec-2026', '29-Feb-2024', '29-Feb-2000'],
      ['07-Dec-2026', '29-Feb-2026', '1-Jan-2026', '01-Foo-2026', '01-Jan-1989', '01-Sept-2026']
    ],
    [
      'Python-Version',
      ['3.15', '3.10', '[3.10, 3.20]', '3.15, 3.16', '3.x', '3.14.1'],
      ['3', '4.0', '3.01', '[3.1, 3.01]', '3.x.1', '3.14, 3.x.1', '3.15.0a1']
    ],
    [
      'Post-History',
      ['Pending', '', '01-Jan-2026, 02-Jan-2026', '[{01-Jan-2026: "https://discuss.python.org/t/12345/6"}]'],
      [
        '2026-01-01',
        '[{01-Jan-2026: "https://example.org/"}]',
        '"`01-Jan-2026 <https://discuss.python.org/t/1>`"'
      ]
    ],
    [
      'Resolution',
      [
        'https://discuss.python.org/t/1/2',
        '"`01-Jan-2026 <https://mail.python.org/archives/list/a@python.org/message/B1/>`__"'
      ],
      ['01-Jan-2026', 'https://example.org/']
    ]
  ])('%s', (key, accepted, refused) => {
    expect(accepted.map((value) => [value, judge(key, value)])).toEqual(accepted.map((value) => [value, 0]))
    expect(refused.filter((value) => judge(key, value) === 0)).toEqual([])
  })
})

describe('the header', () => {
  test.each([
    ['pep/unknown-header', '«Discussions-to»: Pending'],
    ['pep/duplicate-header', '«Created»: 22-Nov-2026'],
    ['pep/header-order', '«Sponsor»: A Person'],
    ['pep/bad-python-version', 'Python-Version: «3», 3.15']
  ])('reports %s at its place', (code, line) => {
    expectMarked(code, {
      'pep/00-header.md': `---\n${[...required, line].join('\n')}\n---\n`,
      'pep/10-text.md': text
    })
  })

  test('is sorted by the fix, with the values that stand below a field', () => {
    const lines = ['Title: A', 'Author:', '  - A Person', '  - B', 'PEP: 9999', ...required.slice(3)]
    const source = `---\n${lines.join('\n')}\n---\n`
    const [found] = diagnose({'pep/00-header.md': source, 'pep/10-text.md': text})
    expect(applied(source, found)).toBe(
      `---\n${['PEP: 9999', ...lines.filter((line) => line !== 'PEP: 9999')].join('\n')}\n---\n`
    )
  })

  test('is missed where no document has it, field by field where one lacks some', () => {
    expect(codes({'pep/10-text.md': text})).toEqual(['pep/missing-header'])
    expect(codes({'pep/00-header.md': '---\nPEP: 9999\n---\n', 'pep/10-text.md': text})).toEqual(
      Array(5).fill('pep/missing-header')
    )
  })
})

describe('the text', () => {
  test.each([
    ['pep/direct-pep-link', '«[PEP 8](https://www.python.org/dev/peps/pep-0008/)»', 'PEP 8'],
    [
      'pep/direct-rfc-link',
      '«[RFC 9110 §5.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.5)»',
      'RFC 9110 §5.5'
    ],
    ['pep/direct-rfc-link', '«<https://datatracker.ietf.org/doc/html/rfc7230>»', 'RFC 7230']
  ])('reports %s, and mends what says nothing else', (code, line, mended) => {
    const files = {...header, 'pep/10-text.md': text.replace('A.', `See ${line}.`)}
    const [found] = expectMarked(code, files, ['pep/bare-url'])
    expect(found?.fix).toMatchObject({safe: true, edits: [{text: mended}]})
  })

  test.each([
    ['pep/direct-pep-link', '«[how to](https://peps.python.org/pep-0012/#links)»'],
    ['pep/direct-rfc-link', '```text\n«x https://www.rfc-editor.org/rfc/rfc1»\n```'],
    ['pep/bare-url', '«https://example.org/»'],
    ['pep/moving-link', '«[a](https://github.com/a/b/blob/main/c.py#L1)»'],
    ['pep/narrow-table', '«| a |\n| --- |\n| b |»'],
    ['pep/heading-case', '«## The request of a Server»'],
    ['pep/tab', '```text\na«\t»b\n```'],
    ['pep/long-line', `\`\`\`text\n${'x'.repeat(75)}«y»\n\`\`\``],
    ['pep/section-order', '# Rationale\n\nA.\n\n«# Motivation»']
  ])('reports %s at its place', (code, markdown) => {
    expectMarked(code, {...header, 'pep/10-text.md': text.replace('A.', () => markdown)})
  })

  test.each([
    '[a](https://github.com/a/b/blob/0123abcd/c.py#L1)',
    '[a](https://github.com/a/b/blob/main/c.py)',
    '## How to Teach This and What It Is For',
    '```ts hidden\n\tlet x\n```',
    `\`\`\`text\n${'x'.repeat(75)}\n\`\`\``
  ])('accepts %j', (markdown) => {
    expect(codes({...header, 'pep/10-text.md': text.replace('A.', markdown)})).toEqual([])
  })

  test('asks for the sections that every PEP has', () => {
    expect(codes({...header, 'pep/10-text.md': '# Motivation\n\nA.\n'})).toEqual([
      'pep/missing-section',
      'pep/missing-section'
    ])
  })

  test('takes no heading of a document below a section for a section', () => {
    const files = {'pep/15-b/00-b.md': '# Specification\n\nB.\n', 'pep/15-b/10-c.md': '# Motivation\n\nC.\n'}
    expect(
      codes({
        ...header,
        'pep/10-a.md': '# Abstract\n\nA.\n',
        ...files,
        'pep/20-d.md': '# Copyright\n\nCC0-1.0-Universal.\n'
      })
    ).toEqual([])
  })

  test('is not asked of a standard that is no PEP, nor of what is no part of its text', () => {
    const files = {'pep/10-text.md': '## a\n\n```text\n\t\n```\n'}
    expect(check(specFrom(files).value, plainProject)).toEqual([])
    expect(
      codes({...header, 'pep/10-text.md': text, 'pep/annex/20-a.md': '## a small heading\n\nb\n'})
    ).toEqual([])
  })
})

const header = {'pep/00-header.md': `---\n${required.join('\n')}\n---\n`}

/** How many diagnostics a header has for the value of one field. */
function judge(key: string, value: string): number {
  const lines = [...required.filter((line) => !line.startsWith(`${key}:`)), `${key}: ${value}`]
  const source = {'pep/00-header.md': `---\n${lines.join('\n')}\n---\n`, 'pep/10-text.md': text}
  return codes(source).filter((code) => code !== 'pep/header-order').length
}

function codes(files: Readonly<Record<string, string>>): readonly string[] {
  return diagnose(files).map(({code}) => code)
}

function diagnose(files: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const {value, diagnostics} = specFrom(files)
  return [...diagnostics, ...check(value, project)]
}

/** Expect one diagnostic at each mark, and no others but of the codes that come with it. */
function expectMarked(
  code: string,
  texts: Readonly<Record<string, string>>,
  besides: readonly string[] = []
): readonly Diagnostic[] {
  const parts = Object.entries(texts).map(([file, source]) => ({file, ...marked(file, source)}))
  const found = diagnose(Object.fromEntries(parts.map((part) => [part.file, part.text]))).filter(
    (each) => !besides.includes(each.code)
  )
  expect(found.map((each) => [each.code, each.span])).toEqual(
    parts.flatMap(({spans}) => spans).map((span) => [code, span])
  )
  return found
}

function applied(source: string, diagnostic: Diagnostic | undefined): string {
  const [edit] = diagnostic?.fix?.edits ?? []
  return edit ? source.slice(0, edit.span.start) + edit.text + source.slice(edit.span.end) : source
}
