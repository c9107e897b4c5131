import {describe, expect, test} from 'vitest'
import {expectMarked} from '../../support/expect-marked.ts'

describe('how it reads', () => {
  test.each([
    ['reports a depth that is skipped', 'check/heading-increment', `## A\n\n«#### B»\n\n## C\n`],
    ['lets a file start at any depth', 'check/heading-increment', `### A\n\n## B\n`],
    ['reports two sections of one name', 'check/duplicate-heading', `# A\n\n## B\n\n«## B»\n`],
    [
      'accepts equal names under different headings',
      'check/duplicate-heading',
      `# A\n\n## B\n\n# C\n\n## B\n`
    ],
    ['reports a heading without text', 'check/empty-heading', `# A\n\n«##»\n\n## B\n\n«##»\n`],
    ['reports a link to nowhere', 'check/empty-link', `See «[this]()».\n`],
    ['reports a link that nobody can see', 'check/empty-link', `See «[](https://example.org)».\n`],
    ['reports an image without text', 'check/image-without-text', `«![](https://example.org/picture.png)»\n`],
    ['reports an address without TLS', 'check/http-link', `See [this](«http»://example.org).\n`],
    [
      'finds the address behind text that shows another',
      'check/http-link',
      `See [http://a.example](«http»://b.example "http://c.example").\n`
    ],
    [
      'finds it where an address or a title looks like the end of a link',
      'check/http-link',
      `See [this](«http»://b.example](c)) and ![this](«http»://b.example "](http://c").\n`
    ],
    [
      'finds it in definitions, autolinks and images',
      'check/http-link',
      `[a], <«http»://b.example>, ![c](«http»://c.example)\n\n[a]: «http»://a.example\n`
    ],
    [
      'leaves the own machine its address',
      'check/http-link',
      `See [this](http://localhost:8000/) and <http://127.0.0.1/>.\n`
    ]
  ])('%s', (_, code, text) => {
    expectMarked(code, text)
  })

  test('an address is mended without a person', () => {
    const [found] = expectMarked('check/http-link', `See <«http»://example.org>.\n`)
    expect(found?.fix).toMatchObject({safe: true, edits: [{text: 'https'}]})
  })
})

describe('check/not-understood', () => {
  test.each([
    ['HTML', `«<div>»\n`],
    ['HTML in a line, once for its two ends', `A «<b>»word</b>.\n`],
    ['a suppression with a slip', `«<!-- alow check/long-clause: why -->»\n`],
    ['an id with a space', `r[a.b]\nThe server **MAY** wait.\n\n«r [a.b]» too.\n`],
    ['an id that is not alone', `«r[a.b]» The server waits.\n`],
    ['an id right under a paragraph', `The server waits.\n«r[a.b]»\n`],
    ['braces behind a strong word', `A **gateway**«{trem}» serves.\n`],
    ['attributes of a heading', `# A «{#a}»\n`],
    ['a label that is nearly one', `> «**Nota**»\n> It waits.\n`],
    ['a label that the notation has not', `> «**Warning**»\n>\n> It waits.\n`],
    ['an alert of a code host', `> «[!NOTE]»\n> It waits.\n`],
    ['a footnote that is nowhere', `Text«[^a]».\n`],
    ['a link label that is nowhere', `See «[this][that]».\n`],
    ['a task', `- «[ ]» later\n`],
    ['what is struck through', `It «~~waits~~».\n`],
    ['a directive', `«:::note»\n`],
    [
      'a requirement that nobody reads',
      `## fast: Fast\n\n«kind: functional · source: A · status: proposed»\n\nSo.\n`
    ]
  ])('reports %s', (_, text) => {
    const found = expectMarked('check/not-understood', text)
    expect(found.every(({severity}) => severity === 'warning')).toBe(true)
  })

  test.each([
    ['comments', `<!-- both -->\n\n<!-- to do: more -->\n`],
    ['what a backslash made text', `A \\[^a], \\~~b~~ and \\[c][d].\n`],
    ['braces at the end of a paragraph', `A set {x}\n`],
    ['brackets and braces of code and prose', `An array[0][1], r[1], {x}, 10:30 and \`r[a.b] <div>\`.\n`],
    ['a fact alone', `## fast: Fast\n\nstatus: proposed, or so it was in 2014\n`],
    ['an aside', `> **Rationale.** It waits.\n`],
    ['a quote with emphasis', `> **Whoever** waits is late.\n`]
  ])('leaves alone %s', (_, text) => {
    expectMarked('check/not-understood', text)
  })
})
