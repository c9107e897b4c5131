import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path/posix'
import {pathToFileURL} from 'node:url'
import vm from 'node:vm'
import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {builtSite, ownSite, type BuiltSite} from '../../support/built-site.ts'
import {openBrowser, visit} from '../../support/browser.ts'
import {readTheme} from '../../../tools/shell/theme.ts'
import {openAll, violations} from './accessibility.ts'
import {smallStandard} from './small-standard.ts'

const found = await openBrowser()

/** The one script that stands in a page. */
const early = readTheme().early.text

/** What the pages are held to beyond its recommendations is in axe's hands: `behaviour.test.ts`. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': ['error', {style: 'lowercase'}],
    // Ids are names of clauses, which have dots.
    'valid-id': ['error', {relaxed: true}],
    // A title is as long as its author made it, and code ends where its author ended it.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    // A table that can be moved sideways is a region with a name; `<section>` would say no more.
    'prefer-native-element': 'off',
    // Everything a page loads is from the same place as the page.
    'require-sri': 'off'
  }
})

const sites = [
  {name: 'a small standard, hostile wherever an author can write', build: () => builtSite(smallStandard)},
  {name: 'our own standard', build: ownSite}
]

describe.each(sites)('each page of $name', ({build}) => {
  let site: BuiltSite
  let pages: readonly string[]

  beforeAll(async () => {
    site = await build()
    pages = readdirSync(site.folder, {recursive: true, encoding: 'utf8'})
      .filter((path) => path.endsWith('.html'))
      .sort()
  }, 120_000)
  afterAll(() => site.remove())

  test('is valid HTML', async () => {
    expect(pages.length).toBeGreaterThan(5)

    for (const path of pages) {
      const {results} = await validator.validateString(readFileSync(join(site.folder, path), 'utf8'))
      const messages = results.flatMap((result) => result.messages)
      expect([path, messages.map(({ruleId, message, line}) => `${line} ${ruleId} ${message}`)]).toEqual([
        path,
        []
      ])
    }
  }, 60_000)

  test('leads only to what is there, has each id once, and holds nothing that its author slipped in', async ({
    skip
  }) => {
    if ('missing' in found) return skip(found.missing)
    const {page} = await visit(found.browser, 'about:blank', {own: 'about:blank'})
    const outlines = new Map<string, Outline>()
    for (const path of pages) {
      const html = readFileSync(join(site.folder, path), 'utf8')
      outlines.set(path, await page.evaluate(outlineOf, {html, early}))
    }
    await page.context().close()

    for (const [path, {ids, links, rests, intruders}] of outlines) {
      const later = rests.flatMap((rest) => linksLater(join(site.folder, decodeURIComponent(rest))))
      expect([path, later.length >= rests.length]).toEqual([path, true])
      const broken = [...links, ...later].filter(
        (link) => !leadsSomewhere(link, path, {folder: site.folder, outlines})
      )
      const repeated = ids.filter((id, at) => ids.indexOf(id) !== at)
      expect({path, broken, repeated, intruders}).toEqual({path, broken: [], repeated: [], intruders: []})
    }
  }, 60_000)

  test('loads nothing from elsewhere, and its scripts have no error', async ({skip}) => {
    if ('missing' in found) return skip(found.missing)
    const own = `${pathToFileURL(site.folder).href}/`

    for (const path of pages.filter((one) => !/^(?:source|api)\//u.test(one))) {
      const {page, troubles} = await visit(found.browser, `${own}${path}`, {own})
      await page.context().close()
      expect({path, ...troubles}).toEqual({path, errors: [], strangers: [], absent: []})
    }
  }, 60_000)

  // Both themes and a phone are tried on the small standard; a long one has what an author never thought of.
  test('is accessible, where readers begin', async ({skip}) => {
    if ('missing' in found) return skip(found.missing)
    const own = `${pathToFileURL(site.folder).href}/`
    const first = pages.filter((path) => /^(?:\w+|experiments\/index)\.html$/u.test(path))
    expect(first.length).toBeGreaterThanOrEqual(4)

    for (const path of first) {
      const {page} = await visit(found.browser, `${own}${path}`, {own})
      await openAll(page)
      expect({path, violations: await violations(page)}).toEqual({path, violations: []})
      await page.context().close()
    }
  }, 300_000)
})

afterAll(async () => {
  if ('browser' in found) await found.browser.close()
})

interface Outline {
  readonly ids: readonly string[]
  readonly links: readonly string[]
  /** The scripts with what its panels say once they are opened. */
  readonly rests: readonly string[]
  readonly intruders: readonly string[]
}

/** Run in a browser, which reads HTML as browsers do; nothing of the page is loaded or run. */
function outlineOf({html, early}: {readonly html: string; readonly early: string}): Outline {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const every = (selector: string) => Array.from(page.querySelectorAll(selector))
  const attributes = every('*').flatMap((element) => Array.from(element.attributes))

  return {
    ids: every('[id]').map(({id}) => id),
    links: every('[href], [src]').flatMap(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? []
    ),
    rests: [...new Set(every('[data-rest]').flatMap((one) => one.getAttribute('data-rest') ?? []))],
    intruders: [
      ...every('img, iframe, object, embed, base, form, style, svg a, svg use').map(
        ({outerHTML}) => outerHTML
      ),
      ...every('script')
        .filter(
          ({attributes: own, textContent}) =>
            textContent !== (own.length === 0 ? early : '') ||
            !/^(?:(?:\.\.\/)*assets\/site\.js)?$/.test(own.getNamedItem('src')?.value ?? '')
        )
        .map(({outerHTML}) => outerHTML),
      ...attributes
        .filter(({name}) => /^on|^style$|^srcdoc$|^action$|^formaction$/.test(name))
        .map(({name, value}) => `${name}=${value}`),
      ...attributes
        .filter(
          ({name, value}) =>
            /^(?:href|src)$/.test(name) && /^\s*(?:javascript|vbscript|data:(?!image\/svg\+xml))/i.test(value)
        )
        .map(({name, value}) => `${name}=${value}`)
    ]
  }
}

/** Where what a script adds to a page leads. */
function linksLater(script: string): readonly string[] {
  const context: {siteEvidence?: unknown} = {}
  vm.runInNewContext(readFileSync(script, 'utf8'), context)
  return Array.from(
    JSON.stringify(context.siteEvidence).matchAll(/"href":("(?:[^"\\\\]|\\\\.)*")/gu),
    ([, href = '""']) => String(JSON.parse(href))
  )
}

/** What leads out of the site is not followed; it may only be an address that people open. */
function leadsSomewhere(
  link: string,
  from: string,
  {folder, outlines}: {readonly folder: string; readonly outlines: ReadonlyMap<string, Outline>}
): boolean {
  if (/^(?:https?:\/\/|mailto:|data:image\/svg\+xml,)/u.test(link)) return true
  const [path = '', fragment] = link.split('#')
  const target = path === '' ? from : join(dirname(from), decodeURIComponent(path))
  if (target.startsWith('..') || !existsSync(join(folder, target))) return false
  if (fragment === undefined) return true
  // The matrix can be asked for what it shows.
  if (target === 'matrix.html' && fragment.includes('=')) return true
  return outlines.get(target)?.ids.includes(decodeURIComponent(fragment)) ?? false
}
