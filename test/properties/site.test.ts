import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Project} from '../../tools/core/model/project.ts'
import {arbitraryMarkdown} from '../core/weave/arbitrary-markdown.ts'
import {attributeOf, read, siteOf, type Element, type ReadPage} from '../core/weave/site/site-of.ts'

/** What somebody who wants to run a script on the site might write, wherever one can write something. */
const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></main><svg onload=alert(1)>',
  '<!-- --><style>*{}</style>',
  '--><b>',
  '&lt;img&gt;',
  '&#60;script&#62;',
  '${x}',
  ']]>',
  '\u0000\u001B\uFFFF',
  '\uD800',
  '__proto__',
  'constructor',
  'content',
  'title',
  'javascript:alert(1)',
  'a b',
  'x'
]
const attack = fc.constantFrom(...attacks)
const addresses = [
  'javascript:alert(1)',
  ' javascript:x',
  'JaVaScRiPt:x',
  'data:text/html,x',
  '//x.y',
  'https://x.y/"onclick=x',
  '#L1',
  '../..',
  'mailto:a@b',
  'pic.png',
  '"><i>.png',
  'https://x.y'
]

const place = fc
  .tuple(attack, attack, fc.constantFrom(...addresses))
  .chain(([one, two, address]) =>
    fc.constantFrom(
      `# ${one}\n\n## ${two}`,
      `r[a.${one}]{for="${two}"}\nThe server **MUST** ${one}.`,
      `r[a.b]{todo="${one}"}\nThe server **MUST** ${two}.`,
      `- r[a.c]\n  It **MAY** ${one}.\n- ${two}`,
      `A **${one}**{term} is [*${two}*].`,
      `\`\`\`ts file=${one} #${two} clause=a.b\n${one}\n// <<${two}>>\n\`\`\``,
      `\`\`\`${one}\n${two}\n\`\`\``,
      `~~~ts example errors=${one}\n${two}\n~~~\n\n~~~output\n${one}\n~~~`,
      `~~~ts test clause=a.b\n${one}\n~~~`,
      `~~~json vector=${one} clause=a.b\n"${two}"\n~~~`,
      `<!-- both -->\n\n~~~ts file=a.ts\n${one}\n~~~\n\n~~~py file=a.py\n${two}\n~~~`,
      `[${one}](<${address}>) ![${two}](<${address}> "${one}") <${address}>`,
      `[${one}]: ${address}\n\n[${one}] ![x][${one}]`,
      `| ${one} | b |\n|---|---|\n| ${two} |`,
      `${one}[^${two}]\n\n[^${two}]: ${one}`,
      `> **Note** ${one}\n>\n> # ${two}`,
      `## small: ${one}\n\nkind: functional · source: ${two}, \`${one}\` · status: accepted · needs: clause\n\n${two}`,
      `| id | reason | replaced by |\n|---|---|---|\n| ${one} | ${two} | a.b |\n| a.z | ${two} | ${one} |`,
      `~~~ts test for=${one} score=partly\n${two}\n~~~`,
      `<div ${one}>${two}</div>`
    )
  )

const text = fc.oneof(
  {arbitrary: fc.array(place, {minLength: 1, maxLength: 5}).map((places) => places.join('\n\n')), weight: 3},
  {arbitrary: arbitraryMarkdown(), weight: 1}
)
const files = fc.record({
  'pep/00-header.md': attack.map(
    (one) =>
      `---\nPEP: 1\nTitle: ${JSON.stringify(one)}\nAuthor: ${JSON.stringify(one)}\nPost-History:\n  ${JSON.stringify(one)}: ${JSON.stringify(one)}\n---\n`
  ),
  'pep/10-text.md': text,
  'pep/20-"><b>.md': text,
  'pep/annex/10-<i>.md': text,
  'pep/retired.md': text,
  'requirements/10-needs.md': text,
  'experiments/0001-a#b?c%/10-x.md': fc.tuple(attack, text).map(([one, body]) => design(one, body)),
  'experiments/0002-b.md': text.map((body) => design('Why', body))
})

function design(question: string, body: string): string {
  return `---\nquestion: ${JSON.stringify(question)}\nstatus: chosen\nclaims: [small]\n---\n\n${body}`
}

const images = ['pep/javascript:alert(1)', 'pep/pic.png', 'pep/"><i>.png']
const project: Partial<Project> = {
  title: '<b>Test',
  pep: {number: 1, text: 'pep', annex: ['annex']},
  site: {edit: 'https://x.y/{file}?a="b'}
}

/** A run weaves a whole site and reads it as a browser does. */
const patience = {timeout: 120_000}

describe('the site of any Markdown', patience, () => {
  test('has no element and no attribute that the tool did not write, and leads nowhere but to the site and the web', () => {
    fc.assert(
      fc.property(files, (sources) => {
        for (const [path, html] of siteOf(sources, {project, images})) {
          if (!path.endsWith('.html')) continue
          const page = read(html)
          expect(page.errors, path).toEqual([])
          expect(page.elements.flatMap(strangenessOf), path).toEqual([])
        }
      }),
      {numRuns: 60}
    )
  })

  test('has each id once, and a place for each of its own links', () => {
    fc.assert(
      fc.property(files, (sources) => {
        const site = siteOf(sources, {project, images})
        const pages = new Map(
          [...site].filter(([path]) => path.endsWith('.html')).map(([path, html]) => [path, read(html)])
        )
        for (const [path, page] of pages) {
          const ids = idsOf(page)
          expect(
            ids.filter((id, at) => ids.indexOf(id) !== at),
            path
          ).toEqual([])
          expect(
            page.named('a').flatMap((link) => danglingIn(link, path, pages)),
            path
          ).toEqual([])
        }
        expect(() => JSON.parse(site.get('spec.json') ?? '') as unknown).not.toThrow()
      }),
      {numRuns: 60}
    )
  })

  test('is woven however deep the text nests', () => {
    const deep = [
      `${'> '.repeat(99)}x`,
      `${'- '.repeat(99)}x`,
      Array.from(
        {length: 90},
        (_, at) => `${' '.repeat(at * 2)}- r[a.b${at}]\n${' '.repeat(at * 2 + 2)}It MUST ${at}.`
      ).join('\n'),
      `${'*a **b '.repeat(150)}x${'** *'.repeat(150)}`
    ]
    for (const one of deep)
      expect(read(siteOf({'pep/10-text.md': one}).get('index.html') ?? '').errors).toEqual([])
  })
})

const elements = new Set(
  'html head meta title link script body a header button nav div details summary ol ul li main h1 h2 h3 h4 h5 h6 p footer dl dt dd span strong em del code pre figure figcaption table thead tbody tr th td br hr sup section aside blockquote dfn img small'.split(
    ' '
  )
)
const attributes = new Set(
  'id class href lang charset content http-equiv name rel src defer type role scope start tabindex open data-root data-rest data-page data-state data-level data-language data-tab data-kind data-hover data-replacement data-wide data-lone alt data-pagefind-body data-pagefind-ignore data-pagefind-meta data-pagefind-weight data-pagefind-filter aria-label aria-expanded aria-current aria-hidden aria-describedby aria-labelledby'.split(
    ' '
  )
)

function strangenessOf(element: Element): readonly string[] {
  const {tagName, attrs} = element
  const src = attributeOf(element, 'src')
  const isOwn =
    (tagName !== 'script' && src === undefined) ||
    (tagName === 'script' && /^(?:\.\.\/)*assets\/[a-z/.-]+\.js$/u.test(src ?? '')) ||
    (tagName === 'img' && /^(?:\.\.\/)*assets\/images\/pep\//u.test(src ?? ''))
  return [
    ...(elements.has(tagName) && isOwn ? [] : [`<${tagName}>`]),
    ...attrs.filter(({name}) => !attributes.has(name)).map(({name}) => `<${tagName} ${name}>`),
    ...attrs.filter(({name, value}) => name === 'data-rest' && !isEvidence(value)).map(({value}) => value),
    ...attrs
      .filter(({name, value}) => name === 'href' && tagName !== 'link' && !isAddress(value))
      .map(({value}) => value)
  ]
}

/** What a page loads, which is never elsewhere. */
function isEvidence(path: string): boolean {
  return /^assets\/evidence\/[^:]+\.js$/u.test(path) && !path.split('/').includes('..')
}

/** As browsers read it: white space and control characters around and within a scheme do not count. */
function isAddress(value: string): boolean {
  const url = URL.parse(value, 'file:///site/page.html')
  // An address with a host that none can have leads nowhere.
  if (url === null) return /^https?:\/\//iu.test(value)
  return (
    ['http:', 'https:', 'mailto:'].includes(url.protocol) || (url.protocol === 'file:' && url.host === '')
  )
}

function idsOf(page: ReadPage): readonly string[] {
  return page.with('id').map((element) => attributeOf(element, 'id') ?? '')
}

const others = new Set(['matrix.html', 'spec.json', 'objects.inv'])

function danglingIn(link: Element, path: string, pages: ReadonlyMap<string, ReadPage>): readonly string[] {
  const href = attributeOf(link, 'href') ?? ''
  const url = URL.parse(href, `file:///${path.split('/').map(encodeURIComponent).join('/')}`)
  if (url?.protocol !== 'file:') return []
  const target = decodeURIComponent(url.pathname).slice(1)
  if (others.has(target)) return []
  const page = pages.get(target)
  if (!page) return [href]
  return url.hash === '' || page.byId(decodeURIComponent(url.hash.slice(1))) ? [] : [href]
}
