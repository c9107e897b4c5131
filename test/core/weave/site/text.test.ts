import {describe, expect, test} from 'vitest'
import {attributeOf, read, siteOf, textOf} from './site-of.ts'

const header = '---\nTitle: A Title\n---\n'

/** What a text on the page of the standard becomes. */
function pageOf(text: string, rest: Readonly<Record<string, string>> = {}) {
  return read(siteOf({'pep/10-text.md': text, ...rest}).get('index.html') ?? '')
}

describe('the text of a standard', () => {
  test.each([
    ['emphasis', '*a* **b**', '<p><em>a</em> <strong>b</strong></p>'],
    ['code', '`a < b`', '<p><code>a &lt; b</code></p>'],
    ['a break', 'a\\\nb', '<p>a<br>b</p>'],
    ['a tight list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a loose list', '- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['a list that starts elsewhere', '3. a', '<ol start="3"><li>a</li></ol>'],
    ['a quote', '> a', '<blockquote><p>a</p></blockquote>'],
    [
      'a note',
      '> **Note** a',
      '<div class="note" role="note" data-kind="Note" aria-label="Note"><p><strong>Note</strong> a</p></div>'
    ],
    ['a thematic break', 'a\n\n---\n\nb', '<hr>'],
    ['a PEP', 'PEP 333', '<a href="https://peps.python.org/pep-0333/">PEP 333</a>'],
    ['a section of an RFC', 'RFC 9110 §3.2', '<a href="https://www.rfc-editor.org/rfc/rfc9110#section-3.2">'],
    ['a keyword in capitals', 'It MUST NOT be.', 'It <strong class="keyword">MUST NOT</strong> be.'],
    ['a keyword in bold', 'It **MAY** be.', 'It <strong class="keyword">MAY</strong> be.'],
    ['an older keyword', 'It SHALL be.', 'It <strong class="keyword">SHALL</strong> be.'],
    ['two words of one', 'NOT RECOMMENDED', '<strong class="keyword">NOT RECOMMENDED</strong>'],
    ['no keyword in a word', 'MUSTARD, SHALLOW', '<p>MUSTARD, SHALLOW</p>'],
    ['a link', '[a](https://x.y/?q=1&r)', '<a href="https://x.y/?q=1&amp;r">a</a>'],
    ['a link by reference', '[a][b]\n\n[b]: https://x.y', '<a href="https://x.y">a</a>'],
    ['a letter to somebody', '<q@r.st>', '<a href="mailto:q@r.st">q@r.st</a>']
  ])('shows %s', (_, text, html) => {
    const page = siteOf({'pep/10-text.md': text}).get('index.html')
    expect(page?.replaceAll('&#x26;', '&amp;').replaceAll('&#x3C;', '&lt;')).toContain(html)
  })

  test.each(['<b onclick="x()">bold</b>', '<script>alert(1)</script>', '<img src=x onerror=y>'])(
    'shows the HTML %s as what it is, and runs none of it',
    (html) => {
      const page = pageOf(`Before.\n\n${html}\n\nText ${html} text.`)
      expect(page.text).toContain(html)
      expect([...page.named('b'), ...page.named('img'), ...page.with('onclick')]).toEqual([])
    }
  )

  test('leaves comments out', () => {
    expect(pageOf('Text <!-- a --> text.\n\n<!-- b -->\n').text).not.toMatch(/<!--|\b[ab]\b/u)
  })

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'java&#115;cript:x'
  ])('makes no link to %s', (address) => {
    const page = pageOf(`[away](<${address}>)`)
    expect(page.text).toContain('away')
    expect(page.named('a').filter((link) => textOf(link) === 'away')).toEqual([])
  })

  test.each([
    ['![A <b>](p/x.png)', 'img', 'assets/images/pep/p/x.png'],
    ['![A <b>](../pic.svg)', 'img', 'assets/images/pic.svg'],
    ['![A <b>](https://x.y/z.png)', 'a', 'https://x.y/z.png']
  ])('shows %s from its own files alone, and leads to any other', (text, tag, address) => {
    const files = {'pep/10-text.md': text}
    const page = read(siteOf(files, {images: ['pep/p/x.png', 'pic.svg']}).get('index.html') ?? '')
    const shown = page.elements.find((element) =>
      [attributeOf(element, 'src'), attributeOf(element, 'href')].includes(address)
    )
    expect(shown && [shown.tagName, attributeOf(shown, 'alt') ?? textOf(shown)]).toEqual([tag, 'A <b>'])
  })

  test('says in words what a picture shows that is not there', () => {
    const page = pageOf('![A plan](gone.png) ![Evil](javascript:x)')
    expect([page.text.includes('A plan Evil'), page.named('img')]).toEqual([true, []])
  })

  test('makes tabs of one thing in two languages, with what each prints', () => {
    const text =
      '<!-- both -->\n\n```ts example\n1\n```\n\n```output\nout\n```\n\n```python example\n2\n```\n\nText.'
    const page = pageOf(text)
    const tabs = page.with('data-tab')
    expect(page.with('class', 'tabs')).toHaveLength(1)
    expect(tabs.map((tab) => [attributeOf(tab, 'data-tab'), textOf(tab)])).toEqual([
      ['TypeScript', 'Example1 Outputout'],
      ['Python', 'Example2']
    ])
  })

  test.each([
    ['of one language', '```ts file=a.ts\n1\n```\n\n```ts file=b.ts\n2\n```'],
    ['of different kinds', '```ts file=a.ts\n1\n```\n\n```python test\n2\n```'],
    ['of which one is hidden', '```ts file=a.ts\n1\n```\n\n```python file=a.py hidden\n2\n```']
  ])('makes no tabs of blocks %s', (_, blocks) => {
    const page = pageOf(`<!-- both -->\n\n${blocks}`)
    expect([page.with('data-tab'), page.with('class', 'code').length > 0]).toEqual([[], true])
  })

  test('names tests and vectors that follow each other in one line, each a link to its source', () => {
    const page = pageOf(
      '<!-- both -->\n\n```ts test\n1\n```\n\n```python test\n2\n```\n\n```ts test hidden\n3\n```\n\n```json vector=v\n4\n```\n\n```json vector=v\n5\n```'
    )
    const [line] = page.with('class', 'evidence-links')
    expect(line && textOf(line)).toBe('Tests: TypeScript, Python · Vectors of the kind v: 1, 2')
    const links = page.named('a').flatMap((link) => attributeOf(link, 'href') ?? [])
    const ids = ['test-typescript-text-1', 'test-python-text-1', 'vector-json-text-1', 'vector-json-text-2']
    const anchors = ids.map((id) => `source/pep/10-text.md.html#${id}`)
    expect(links).toEqual(expect.arrayContaining(anchors))
  })

  test('puts a table into a group that can be moved sideways', () => {
    const [region] = pageOf('| a | b |\n|:--|--:|\n| c | d |\n').with('role', 'group')
    expect(
      region && [attributeOf(region, 'tabindex'), attributeOf(region, 'aria-label'), textOf(region)]
    ).toEqual(['0', 'Table: a, b', 'abcd'])
  })

  test('numbers footnotes as they are used, each leading there and back', () => {
    const page = pageOf('A[^b] and[^a].\n\n[^a]: First.\n[^b]: Second.\n')
    const marks = page.named('sup').map((mark) => textOf(mark))
    const [notes] = page.with('class', 'footnotes')
    expect(marks).toEqual(['[1]', '[2]'])
    expect(notes && textOf(notes)).toBe('Second.↩First.↩')
    for (const link of [...page.named('sup'), ...page.with('class', 'back')]) expect(link).toBeDefined()
  })

  test('gives every heading an address, and of two equal ones each its own', () => {
    const page = pageOf('# Cases\n\n# Cases\n', {'pep/20-more.md': '# Cases\n'})
    expect(page.named('h2').map((heading) => attributeOf(heading, 'id'))).toEqual([
      'cases',
      'cases-2',
      'more-cases'
    ])
  })

  test('leaves out no level of headings', () => {
    const page = pageOf('# One\n\n#### Deep\n\n## Two\n')
    expect(page.elements.filter(({tagName}) => /^h\d$/u.test(tagName)).map(({tagName}) => tagName)).toEqual([
      'h1',
      'h2',
      'h3',
      'h3'
    ])
  })

  test('shows the header of a PEP as a list, its title above', () => {
    const project = {pep: {number: 1, text: 'pep', annex: []}}
    const page = read(
      siteOf(
        {
          'pep/00-header.md':
            '---\nPEP: 1\nTitle: A Title\nPost-History:\n  01-Jan-2026: https://x.y/z\n---\n'
        },
        {project}
      ).get('index.html') ?? ''
    )
    expect(page.named('h1').map(textOf)).toEqual(['A Title'])
    expect(page.named('dt').map(textOf)).toEqual(['PEP', 'Post-History'])
    expect(page.with('href', 'https://x.y/z').map(textOf)).toEqual(['01-Jan-2026'])
  })

  test('links relative addresses to where a document is published', () => {
    const page = pageOf(
      '[there](../requirements/10-needs.md#raw-the-target) [part](20-b.md) [none](nothing.md)',
      {
        'requirements/10-needs.md': '## raw: The Target\n\nkind: functional · source: x · status: planned\n',
        'pep/20-b.md': '# Part B\n'
      }
    )
    const links =
      page.named('main').length === 1
        ? page.named('a').map((link) => [textOf(link), attributeOf(link, 'href')])
        : []
    expect(links).toEqual(
      expect.arrayContaining([
        ['there', 'requirements.html#raw'],
        ['part', '#part-b']
      ])
    )
    expect(links.map(([text]) => text)).not.toContain('none')
  })

  test('takes the title of the standard from its front matter', () => {
    expect(pageOf(`${header}Text.`).named('h1').map(textOf)).toEqual(['A Title'])
  })
})

describe('the title of a standard', () => {
  const titled = (text: string, rest: Readonly<Record<string, string>> = {}) => {
    const files = {'frames.md': text, ...rest}
    return read(siteOf(files, {project: {title: 'Frames'}}).get('index.html') ?? '')
  }
  const headings = ({named}: ReturnType<typeof read>) =>
    ['h1', 'h2', 'h3'].flatMap((name) => named(name).map((one) => `${name} ${textOf(one)}`))

  test('is said once where the only chapter of the text has the same', () => {
    const page = titled('# Frames\n\nText, see [above](#frames).\n\n## Length\n\n### Bytes\n\n## Flags\n')
    expect(headings(page)).toEqual(['h1 Frames', 'h2 Length #', 'h2 Flags #', 'h3 Bytes #'])
    expect(page.with('href', '#title')).toHaveLength(1)
    expect(page.with('id', 'title')).toHaveLength(1)
  })

  test.each([
    {kind: 'a chapter of another name', text: '# Other\n\n## Length\n', found: ['h2 Other #', 'h3 Length #']},
    {
      kind: 'two chapters',
      text: '# Frames\n',
      rest: {'other.md': '# Other\n'},
      found: ['h2 Frames #', 'h2 Other #']
    },
    {kind: 'a chapter before', text: 'Text.\n\n## A\n\n# Frames\n', found: ['h2 A #', 'h2 Frames #']}
  ])('is no part of the text that has $kind', ({text, rest, found}) => {
    expect(headings(titled(text, rest))).toEqual(['h1 Frames', ...found])
  })

  test('has its author below it, also in a standard that is no PEP', () => {
    const page = titled('---\ntitle: Frames\nauthor: Ann Author\n---\n# Frames\n')
    expect(page.named('dt').map(textOf)).toEqual(['Author'])
    expect(page.named('dd').map(textOf)).toEqual(['Ann Author'])
  })
})
