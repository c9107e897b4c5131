import {pathToFileURL} from 'node:url'
import type {BrowserContextOptions, Page, Route} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test as base, type TestContext} from 'vitest'
import {builtSite, type BuiltSite} from '../../support/built-site.ts'
import {openBrowser, visit, type Troubles} from '../../support/browser.ts'
import {serve, type Served} from '../../support/serve.ts'
import {openAll, violations} from './accessibility.ts'
import {shown, smallStandard} from './small-standard.ts'

const found = await openBrowser()

const kinds = [
  'index.html',
  'requirements.html',
  'matrix.html',
  'matrix/results.html',
  'annex/more.html',
  'experiments/index.html',
  'api/index.html',
  'api/keep.html',
  'source/pep/20-specification.md.html'
]

const partsOfPages = [
  ['index.html', 'deeper'],
  ['index.html', 'value.later'],
  ['requirements.html', 'grow'],
  ['matrix.html', 'more.values'],
  ['annex/more.html', 'more.values'],
  ['api/keep.html', 'keep'],
  ['matrix/results.html', 'value.kept'],
  ['source/pep/20-specification.md.html', 'L60']
] as const

/** Where a reader may have the pages from. */
type Place = 'server' | 'disk'

const places: readonly Place[] = ['server', 'disk']
const phone = {viewport: {width: 360, height: 740}} satisfies BrowserContextOptions

/** Of phones from the smallest to the largest, of a tablet, just too narrow and just wide enough for one row. */
const widths = [320, 360, 390, 414, 768, 960, 961, 1200]

let site: BuiltSite
let served: Served

beforeAll(async () => {
  site = await builtSite(smallStandard)
  served = await serve(site.folder)
}, 120_000)

afterAll(async () => {
  if ('browser' in found) await found.browser.close()
  await served.close()
  site.remove()
})

/** Ends with a page that has done nothing that it may not do. */
async function open(path: string, place: Place, options: BrowserContextOptions = {}): Promise<Page> {
  if (!('browser' in found)) throw new Error(found.missing)
  const own = place === 'server' ? served.address : `${pathToFileURL(site.folder).href}/`
  const {page, troubles} = await visit(found.browser, `${own}${path}`, {own, ...options})
  seen.push({page, troubles, path: `${path} from the ${place}`})
  return page
}

const seen: {page: Page; troubles: Troubles; path: string}[] = []

function test(name: string, run: () => Promise<void>): void {
  base(name, async ({skip}: TestContext) => {
    if ('missing' in found) return skip(found.missing)

    try {
      await run()
      for (const {troubles, path} of seen)
        expect({path, ...troubles}).toEqual({path, errors: [], strangers: [], absent: []})
    } finally {
      await Promise.all(seen.splice(0).map(({page}) => page.context().close()))
    }
  })
}

describe.each(places)('from the %s', (place) => {
  test('each kind of page loads nothing from elsewhere and has no error', async () => {
    await Promise.all(kinds.map((path) => open(path, place)))
  })

  test('a choice of language holds for every block, on other pages too', async () => {
    const page = await open('index.html', place)
    expect(await visibleTabs(page)).toEqual(['TypeScript', 'TypeScript'])
    await page.getByRole('tab', {name: 'TypeScript'}).first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Python')
    expect(await visibleTabs(page)).toEqual(['Python', 'Python'])
    await page.reload()
    expect(await visibleTabs(page)).toEqual(['Python', 'Python'])
    await page.goto(new URL('annex/more.html', page.url()).href)
    expect(await visibleTabs(page)).toEqual(['Python'])
  })

  test('a clause on the same page is previewed on hover, and Escape closes it', async () => {
    const page = await open('index.html', place)
    await page.locator('main p a.clause-link', {hasText: 'value.kept'}).last().hover()
    const preview = page.getByRole('tooltip')
    await preview.waitFor()
    expect(await preview.textContent()).toContain(`A keeper MUST keep each value`)
    expect(await preview.textContent()).toContain(shown)
    expect(await preview.locator('[id], [href], button').count()).toBe(0)
    await preview.hover()
    expect(await preview.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await preview.count()).toBe(0)
  })

  test('a clause on another page is previewed on focus', async () => {
    const page = await open('annex/more.html', place)
    const link = page.locator('main p a.clause-link', {hasText: 'value.kept'})
    await focusByKeyboard(page, link)
    const preview = page.getByRole('tooltip')
    await preview.waitFor()
    expect(await preview.textContent()).toContain(shown)
    expect(await link.getAttribute('aria-describedby')).toBe(await preview.getAttribute('id'))
    await page.keyboard.press('Tab')
    expect(await preview.count()).toBe(0)
  })

  test('what the scripts add has ids that no text has', async () => {
    const page = await open('index.html', place)
    await page.getByRole('combobox').fill('keep')
    await page.locator('main p a.clause-link', {hasText: 'value.kept'}).last().hover()
    await page.getByRole('tooltip').waitFor()
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({id}) => id))
    expect(ids).toEqual(expect.arrayContaining(['explanation', 'results', 'tab-0-0']))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const added = page.locator('[role=tooltip], [role=listbox], [role=option], [role=tab], [role=tabpanel]')
    const own = await added.evaluateAll((elements) => elements.map(({id}) => id))
    expect(own.filter((id) => !id.startsWith('Site-'))).toEqual([])
    expect(own.length).toBeGreaterThan(4)
  })

  test('a name in code tells its type, by the pointer and by the arrow keys', async () => {
    const page = await open('index.html', place)
    await page.locator('.hover').first().hover()
    const preview = page.getByRole('tooltip')
    await preview.waitFor()
    expect(await preview.textContent()).toContain('function keep(value: string): string')
    await page.keyboard.press('Escape')
    await focusByKeyboard(page, page.locator('.hover').first())
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => preview.textContent()).toContain('value: string')
    expect(await page.locator('.hover[tabindex="0"]').count()).toBe(
      await page.locator('pre:has(.hover)').count()
    )
  })

  test('a panel has all of the evidence when it opens, by the pointer and by the keyboard', async () => {
    const page = await open('index.html', place)
    await page.evaluate(watchOpenings)
    const [first, second] = [panelOf(page, 'value.kept'), panelOf(page, 'value.wrong')]
    expect(await first.locator('dt').allTextContents()).toEqual(['Answers', 'In full'])
    await first.locator('summary').hover()
    await expect.poll(() => first.getAttribute('data-rest')).toBe(null)
    await first.locator('summary').click()
    await first.getByText('Source').waitFor()
    await focusByKeyboard(page, second.locator('summary'))
    await expect.poll(() => second.getAttribute('data-rest')).toBe(null)
    await page.keyboard.press('Enter')
    await second.getByText('Source').waitFor()
    expect(await first.locator('dt').allTextContents()).toEqual([
      'Answers',
      'Code',
      'API',
      'Tests',
      'Reports',
      'Source',
      'In full'
    ])
    expect(await openingsOf(page)).toEqual(['whole', 'whole'])
    await first.locator('summary').click()
    expect(await first.getByText('Source').isVisible()).toBe(false)
    expect(await page.locator('.evidence img, .evidence script').count()).toBe(0)
  })

  test('a link in a panel leads to the code, and tells of the requirement', async () => {
    const page = await open('annex/more.html', place)
    const panel = panelOf(page, 'more.values')
    await panel.locator('summary').click()
    await panel.getByRole('link', {name: 'keep', exact: true}).first().hover()
    await page.getByRole('tooltip').waitFor()
    expect(await page.getByRole('tooltip').textContent()).toContain('Values stay')
    await panel.getByRole('link', {name: /^pep\/annex/u}).click()
    await page.waitForURL(/source\/pep\/annex\/10-more\.md\.html#L3$/u)
  })

  test('a button copies the link to a clause', async () => {
    const page = await open('index.html', place, {permissions: ['clipboard-read', 'clipboard-write']})
    await page.getByRole('button', {name: 'Copy link to value.kept'}).click()
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied')
    // What was copied is seen where it is put in.
    await page.getByRole('combobox', {name: 'Search'}).focus()
    await page.keyboard.press('Control+v')
    expect(await page.getByRole('combobox', {name: 'Search'}).inputValue()).toBe(
      new URL('#value.kept', page.url()).href
    )
  })

  test('an id that is retired, or is on another page, leads on', async () => {
    const retired = await open('index.html#value.old', place)
    await expect.poll(() => new URL(retired.url()).hash).toBe('#value.kept')
    expect(await retired.locator('.notice').textContent()).toContain('value.old is retired: nobody used it')
    const elsewhere = await open('requirements.html#more.values', place)
    await expect.poll(() => elsewhere.url()).toMatch(/annex\/more\.html#more\.values$/u)
  })

  test('the matrix shows what is asked for, says how much that is, and its address says it to others', async () => {
    const page = await open('matrix.html', place)
    const count = page.locator('.filter .count')
    expect(await count.textContent()).toBe('4 of 4 clauses, 2 of 2 requirements shown')
    await page.getByRole('combobox', {name: 'State'}).selectOption('failed')
    expect(await count.textContent()).toBe('1 of 4 clauses, 1 of 2 requirements shown')
    await page.getByRole('searchbox', {name: 'Text'}).fill('wrong')
    expect(await rows(page, '#clauses')).toEqual(['value.wrong'])
    expect(await count.textContent()).toBe('1 of 4 clauses, 1 of 2 requirements shown')

    const shared = await open(`matrix.html${new URL(page.url()).hash}`, place)
    expect(await rows(shared, '#clauses')).toEqual(['value.wrong'])
    await shared.getByRole('button', {name: 'Show all'}).click()
    expect(await shared.locator('.filter .count').textContent()).toBe(
      '4 of 4 clauses, 2 of 2 requirements shown'
    )

    const node = shared.getByRole('option', {name: /^Node /u})
    await shared
      .getByRole('combobox', {name: 'Implementation'})
      .selectOption((await node.textContent()) ?? '')
    await shared.getByRole('combobox', {name: 'Result'}).selectOption('passed')
    expect(await rows(shared, '#clauses')).toEqual(['value.kept'])
  })

  test('the matrix is sorted by each of its columns', async () => {
    const page = await open('matrix.html', place)
    const table = page.getByRole('table', {name: 'Clauses'})
    const head = table.getByRole('button', {name: 'Name'})
    await head.click()
    expect(await rows(page, '#clauses')).toEqual(['more.values', 'value.kept', 'value.later', 'value.wrong'])
    await head.click()
    expect(await rows(page, '#clauses')).toEqual(['value.wrong', 'value.later', 'value.kept', 'more.values'])
    expect(await table.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    await table.getByRole('button', {name: 'State'}).click()
    expect(await states(page)).toEqual(['failed', 'excepted', 'verified', 'verified'])
    const shared = await open(`matrix.html${new URL(page.url()).hash}`, place)
    expect(await states(shared)).toEqual(['failed', 'excepted', 'verified', 'verified'])
  })

  test('each cell of the matrix leads to what its implementation has to say, scripts or not', async () => {
    const page = await open('matrix.html', place, {javaScriptEnabled: false})
    const matrix = page.url()
    const heads = await page.locator('#clauses + .table thead th.result').allTextContents()
    const cells = await page
      .locator('td[data-outcome]')
      .evaluateAll((all) => all.map((cell) => cell.querySelector('a')?.getAttribute('href') ?? ''))
    expect(cells.length).toBe(6 * heads.length)
    expect(cells.filter((href, at) => href === '' || cells.indexOf(href) !== at)).toEqual([])

    for (const [clause, column] of [
      ['value.wrong', 0],
      ['more.values', heads.length - 1]
    ] as const) {
      await page.goto(matrix)
      await page.locator(`tr[id="${clause}"] td[data-outcome]`).nth(column).getByRole('link').click()
      const target = page.locator(':target')
      await target.waitFor()
      expect(await target.evaluate((one) => one.closest('section')?.id)).toBe(clause)
      await expect.poll(() => isInWindow(target)).toBe(true)
    }
  })

  test('heads and names of the matrix stay in sight', async () => {
    for (const viewport of [phone.viewport, {width: 1440, height: 500}, {width: 1800, height: 500}]) {
      const page = await open('matrix.html#requirements', place, {viewport})
      await page.evaluate(() => {
        for (const row of document.querySelectorAll('#clauses + .table tbody tr')) {
          for (let time = 0; time < 40; time += 1) row.after(row.cloneNode(true))
        }
      })
      const last = page.locator('#clauses + .table tbody tr').last()
      await last
        .locator('td')
        .last()
        .evaluate((cell) => cell.scrollIntoView({block: 'end', inline: 'end'}))
      expect([viewport.width, await isInWindow(last.locator('td').last())]).toEqual([viewport.width, true])
      expect(await isInWindow(last.locator('th'))).toBe(true)
      expect(await isInWindow(page.locator('#clauses + .table thead th').last())).toBe(true)
      expect(await isInWindow(page.locator('#clauses + .table thead th').first())).toBe(true)
    }
  })

  test('the theme that was chosen holds on the next page, before anything of it is drawn', async () => {
    const page = await open('index.html', place, {colorScheme: 'light'})
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await ground()
    const button = page.getByRole('button', {name: 'Theme: system'})
    await button.click()
    expect([await button.count(), await ground()]).toEqual([0, light])
    await page.getByRole('button', {name: 'Theme: light'}).click()
    const dark = await ground()
    expect(dark).not.toBe(light)

    await page.goto(new URL('matrix.html', page.url()).href, {waitUntil: 'commit'})
    await page.waitForFunction(() => document.body as HTMLElement | null)
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)
    expect(await ground()).toBe(dark)
  })

  test('a name is found by the search, and what it says is text', async () => {
    const page = await open('annex/more.html', place)
    await page.keyboard.press('/')
    await page.keyboard.type('value.kept')
    const first = page.getByRole('option').first()
    await first.waitFor()
    expect(await first.textContent()).toContain('value.kept')
    expect(await first.textContent()).toContain(shown)
    await page.keyboard.press('ArrowDown')
    expect(await first.getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.waitForURL(/index\.html#value\.kept$/u)
  })

  test('what the search finds can be told apart, and headings come after what has such a name', async () => {
    const page = await open('index.html', place)
    await page.getByRole('combobox').fill('keep')
    const options = page.locator('[role=option]:not(:has(.hit-kind:text-is("text")))')
    await options.first().waitFor()
    const hits = await options.evaluateAll((all) =>
      all.map((one) =>
        ['kind', 'title', 'where'].map((name) => one.querySelector(`.hit-${name}`)?.textContent)
      )
    )
    const kinds = hits.map(([kind]) => kind)
    expect(kinds.slice(0, 2).sort()).toEqual(['requirement', 'term'])
    expect(hits.filter(([kind]) => kind === 'heading').map(([, , where]) => where)).toEqual(
      expect.arrayContaining(['Specification', 'Two'])
    )
    expect(new Set(hits.map((hit) => hit.join('\n'))).size).toBe(hits.length)
  })

  test('a finger that taps a name in code is told its type, and a tap elsewhere takes that away', async () => {
    const page = await open('index.html', place, {...phone, hasTouch: true})
    await page.locator('.hover').first().tap()
    const preview = page.getByRole('tooltip')
    await preview.waitFor()
    expect(await preview.textContent()).toContain('function keep(value: string): string')
    await page.locator('h1').first().tap()
    await expect.poll(() => preview.count()).toBe(0)
  })
})

describe('a panel', () => {
  test('that a browser opens for itself, as for a word that it finds, is made whole', async () => {
    const page = await open('index.html', 'disk')
    await page.evaluate(() => {
      const panel = document.querySelector<HTMLDetailsElement>('.evidence')
      if (panel) panel.open = true
    })
    await page.locator('.evidence').first().getByText('Source').waitFor()
  })

  test('that is pressed before anything told of it opens whole, too', async () => {
    const page = await open('index.html', 'server')
    // Its patience does not end.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.evaluate(watchOpenings)
    await panelOf(page, 'value.kept')
      .locator('summary')
      .evaluate((one) => (one as HTMLElement).click())
    await expect.poll(() => openingsOf(page)).toEqual(['whole'])
  })

  test('waits a moment for its script, opens with what it has, and grows where the reader is not', async () => {
    const page = await open('index.html', 'server')
    const asked: Route[] = []
    await page.route('**/assets/evidence/**', (route) => void asked.push(route))
    await page.evaluate(watchOpenings)
    const panel = panelOf(page, 'value.kept')
    await panel.locator('summary').click()
    const link = panel.getByRole('link', {name: 'keep', exact: true}).first()
    await focusByKeyboard(page, link)
    const before = await link.boundingBox()
    await Promise.all(asked.map((route) => route.continue()))
    await panel.getByText('Source').waitFor()
    expect(await openingsOf(page)).toEqual(['in short'])
    expect(await link.boundingBox()).toEqual(before)
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true)
  })

  base('whose script is not there leads to the page that has it all', async ({skip}) => {
    if (!('browser' in found)) return skip(found.missing)
    const own = served.address
    const {page, troubles} = await visit(found.browser, `${own}index.html`, {own})
    const ended: string[] = []
    page.on('pageerror', ({message}) => ended.push(message))
    await page.route('**/assets/evidence/**', (route) => route.fulfill({status: 404, body: ''}))
    const panel = panelOf(page, 'value.kept')
    for (let times = 0; times < 3; times += 1) await panel.locator('summary').click()
    await expect.poll(() => panel.locator('dl').isVisible()).toBe(true)
    expect(await panel.locator('dt').allTextContents()).toEqual(['Answers', 'In full'])
    // A browser itself says once that a file is not there.
    expect([ended, troubles.absent.length, troubles.errors.length]).toEqual([[], 1, 1])
    await panel.getByRole('link', {name: 'code, tests and results'}).click()
    await page.waitForURL(/matrix\/results\.html#value\.kept$/u)
    await page.context().close()
  })
})

describe('the search', () => {
  test('finds a word of the running text, where there is a server', async () => {
    const page = await open('requirements.html', 'server')
    await page.getByRole('combobox', {name: 'Search'}).fill('marmalade')
    const option = page.getByRole('option').first()
    await option.waitFor()
    expect(await option.textContent()).toContain('Looking')
    expect(await option.locator('mark').allTextContents()).toEqual(['marmalade'])
    await option.click()
    await page.waitForURL(/index\.html#looking/u)
    expect(await page.locator('img').count()).toBe(0)
  })

  test('says what it cannot find, where pages are read from a disk', async () => {
    const page = await open('requirements.html', 'disk')
    await page.getByRole('combobox', {name: 'Search'}).fill('marmalade')
    const note = page.locator('.search-note')
    await expect
      .poll(() => note.textContent())
      .toContain('the whole text is searched where the site comes from a server')
    await page.keyboard.press('Escape')
    expect(await note.isVisible()).toBe(false)
  })
})

describe.each(kinds)('%s', (path) => {
  test('is accessible in both themes and on a phone, with everything open', async () => {
    const page = await open(path, 'server')
    await openAll(page)

    expect(['light', await violations(page)]).toEqual(['light', []])
    await page.emulateMedia({colorScheme: 'dark'})
    expect(['dark', await violations(page)]).toEqual(['dark', []])
    await page.setViewportSize(phone.viewport)
    expect(['on a phone', await violations(page)]).toEqual(['on a phone', []])
  })

  test('is no wider than the window of a phone', async () => {
    const page = await open(path, 'disk', phone)
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(excess).toBe(0)
  })

  test('has all of the bar in the window, what stands beside the title on one line', async () => {
    const page = await open(path, 'disk')

    for (const width of widths) {
      await page.setViewportSize({width, height: 740})
      const {outside, lines, narrowest} = await page.evaluate(barIn, width)
      expect({width, outside, lines}).toEqual({width, outside: [], lines: 1})
      expect(narrowest).toBeGreaterThan(32)
    }
  })
})

describe('on a phone', () => {
  test('the contents are a drawer that a link or Escape closes', async () => {
    const page = await open('index.html', 'disk', phone)
    const drawer = page.getByRole('navigation', {name: 'Contents'})
    const button = page.getByRole('button', {name: 'Contents'})
    expect(await drawer.isVisible()).toBe(false)
    await button.click()
    expect(await drawer.isVisible()).toBe(true)
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await drawer.isVisible()).toBe(false)
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
    await button.click()
    await drawer.getByRole('link', {name: 'Looking'}).click()
    expect(await drawer.isVisible()).toBe(false)
    expect(new URL(page.url()).hash).toMatch(/^#looking/u)
  })
})

describe('the first paint', () => {
  const desk = {viewport: {width: 1200, height: 500}} satisfies BrowserContextOptions

  for (const path of kinds) {
    test(`of ${path} has the title, and the next one the rest, which moves nothing`, async () => {
      const page = await open(path, 'disk', desk)
      const address = page.url()
      await page.addInitScript(watchPaints)
      await page.goto('about:blank')
      await page.goto(address)
      await expect.poll(async () => (await paintsOf(page)).seen.at(-1)).toEqual({title: true, rest: true})
      const {seen, shift} = await paintsOf(page)
      expect(seen.find(({title}) => title)).toEqual({title: true, rest: false})
      expect(shift).toBeLessThan(0.02)
    })
  }

  for (const javaScriptEnabled of [true, false]) {
    test(`has the part of a page that is asked for, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
      for (const [path, id] of partsOfPages) {
        const page = await open(`${path}#${id}`, 'disk', {...desk, javaScriptEnabled})
        await expect.poll(() => isInWindow(page.locator(`[id="${id}"]`)), {message: path}).toBe(true)
      }
    })
  }

  test('has the place where the reader was, when a page is loaded again', async () => {
    for (const path of kinds) {
      const page = await open(path, 'disk', {viewport: {width: 1200, height: 150}})
      await page.evaluate(() => scrollTo(0, 150))
      expect([path, await page.evaluate(() => scrollY)]).toEqual([path, 150])
      await page.reload()
      await expect.poll(() => page.evaluate(() => scrollY), {message: path}).toBe(150)
    }
  })
})

describe('the contents', () => {
  test('mark the section that is read', async () => {
    const page = await open('index.html', 'disk', {viewport: {width: 1200, height: 500}})
    await page.evaluate(() => document.querySelector('[id^=looking]')?.scrollIntoView())
    const current = page.locator('nav.contents [aria-current]')
    await expect.poll(() => current.textContent()).toContain('Looking')
    await expect.poll(() => current.count()).toBe(1)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const [last] = (await page.locator('nav.contents a').allTextContents()).slice(-1)
    await expect.poll(() => current.textContent()).toBe(last)
  })
})

describe('on paper', () => {
  test('there is the text, in all languages, and nothing to press', async () => {
    const page = await open('index.html', 'disk')
    await page.emulateMedia({media: 'print'})
    const buttons = page.locator('button, input, .bar, .contents, [role=tablist], .evidence')
    expect(await buttons.count()).toBeGreaterThan(5)
    expect(await visible(buttons)).toBe(0)
    expect(await visible(page.getByRole('tabpanel', {includeHidden: true}))).toBe(4)
  })
})

describe('without scripts', () => {
  test('everything can be read, and nothing is shown that does nothing', async () => {
    const page = await open('index.html', 'disk', {javaScriptEnabled: false})
    const panels = page.locator('[data-tab].code')
    expect(await panels.count()).toBe(4)
    expect(await visible(panels)).toBe(4)
    expect(await page.getByRole('navigation', {name: 'Contents'}).isVisible()).toBe(true)
    expect(await visible(page.locator('button, input'))).toBe(0)
    const panel = panelOf(page, 'value.kept')
    await panel.locator('summary').click()
    expect(await panel.locator('dd').allTextContents()).toEqual([
      'keep',
      'code, tests and results on each implementation'
    ])
    await panel.getByRole('link', {name: 'code, tests and results'}).click()
    const facts = page.locator('section:target .facts')
    await facts.waitFor()
    expect(await facts.locator('dt').allTextContents()).toEqual(['Answers', 'Code', 'API', 'Source'])
    await facts.getByRole('link', {name: 'keep.ts'}).first().click()
    await page.waitForURL(/index\.html#code-keep$/u)
    const matrix = await open('matrix.html', 'disk', {javaScriptEnabled: false})
    expect(await rows(matrix, '#clauses')).toHaveLength(4)
    expect(await visible(matrix.locator('select, input, button'))).toBe(0)
  })
})

describe('without memory', () => {
  test('everything works for as long as the page is open', async () => {
    const page = await open('index.html', 'disk')
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new Error('no memory')
        }
      })
    )
    await page.reload()
    await page.getByRole('tab', {name: 'Python'}).first().click()
    expect(await visibleTabs(page)).toEqual(['Python', 'Python'])
    await page.getByRole('button', {name: 'Theme: system'}).click()
    expect(await page.getByRole('button', {name: 'Theme: light'}).count()).toBe(1)
  })
})

function panelOf(page: Page, clause: string): ReturnType<Page['locator']> {
  return page.locator(`[id="${clause}"] > .evidence`)
}

/** Run in a page: note of each panel, at the moment at which it opens, whether all is there. */
function watchOpenings(): void {
  const openings: string[] = []
  Object.assign(globalThis, {openings})
  new MutationObserver((changes) => {
    for (const {target} of changes) {
      if (!(target instanceof HTMLDetailsElement) || !target.open) continue
      openings.push('rest' in target.dataset ? 'in short' : 'whole')
    }
  }).observe(document.body, {subtree: true, attributeFilter: ['open']})
}

function openingsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as {openings: readonly string[]}).openings)
}

/** Which language each block shows. */
function visibleTabs(page: Page): Promise<readonly (string | undefined)[]> {
  return page
    .locator('.tabs')
    .evaluateAll((groups) =>
      groups.map(
        (group) => group.querySelector<HTMLElement>(':scope > [data-tab]:not([hidden])')?.dataset['tab']
      )
    )
}

/** The names in the rows that are shown. */
async function rows(page: Page, heading: string): Promise<readonly string[]> {
  const all = page.locator(`table[aria-labelledby="${heading.slice(1)}"] tbody tr`)
  return all.evaluateAll((lines) =>
    lines
      .filter((line) => !(line as HTMLElement).hidden)
      .map((line) => line.querySelector('th')?.textContent ?? '')
  )
}

function states(page: Page): Promise<readonly string[]> {
  return page.getByRole('table', {name: 'Clauses'}).locator('td.state').allTextContents()
}

async function visible(all: ReturnType<Page['locator']>): Promise<number> {
  const each = await Promise.all((await all.all()).map((one) => one.isVisible()))
  return each.filter(Boolean).length
}

interface Paints {
  /** What each frame has of the page. */
  readonly seen: readonly {readonly title: boolean; readonly rest: boolean}[]
  /** How far what had been drawn was moved, as browsers count it. */
  readonly shift: number
}

function paintsOf(page: Page): Promise<Paints> {
  return page.evaluate(() => (globalThis as unknown as {paints: Paints}).paints)
}

/** Run in a page before its own scripts. */
function watchPaints(): void {
  const paints = {seen: [] as {title: boolean; rest: boolean}[], shift: 0}
  Object.assign(globalThis, {paints})

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) paints.shift += (entry as unknown as {value: number}).value
  }).observe({type: 'layout-shift', buffered: true})
  requestAnimationFrame(look)

  function look(): void {
    const title = document.querySelector('h1')
    const rest = Array.from(document.querySelectorAll('.contents > *, h1 ~ * > *, footer'))
    paints.seen.push({
      title: title !== null && isShown(title),
      rest: document.querySelector('footer') !== null && rest.some(isShown)
    })
    requestAnimationFrame(look)
  }

  function isShown(element: Element): boolean {
    return element.checkVisibility({visibilityProperty: true})
  }
}

/** Whether an element is what one sees at its middle. */
function isInWindow(target: ReturnType<Page['locator']>): Promise<boolean> {
  return target.evaluate((element) => {
    const {left, right, top, bottom} = element.getBoundingClientRect()
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return seen !== null && element.contains(seen)
  })
}

/** As the Tab key does: only then a browser shows the focus, and a page what belongs to it. */
async function focusByKeyboard(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await page.keyboard.press('Shift')
  await target.focus()
}

/** Run in a page: which parts of the bar are not whole in the window, and on how many lines those are that are no list of pages. */
function barIn(width: number): {outside: string[]; lines: number; narrowest: number} {
  const bar = document.querySelector('.bar')
  const below = bar?.getBoundingClientRect().bottom ?? 0
  const parts = Array.from(bar?.children ?? [], (one) => ({
    name: one.className || one.tagName,
    box: one.getBoundingClientRect()
  })).filter(({box}) => box.width > 0)
  const middles = parts
    .filter(({name}) => name !== 'NAV')
    .map(({box}) => (box.top + box.bottom) / 2)
    .sort((one, other) => one - other)

  return {
    outside: parts
      .filter(({box}) => box.top < 0 || box.left < 0 || box.right > width || box.bottom > below)
      .map(({name}) => name),
    lines: middles.filter((middle, at) => at === 0 || middle - (middles[at - 1] ?? 0) > 2).length,
    narrowest: Math.min(...parts.map(({box}) => box.width))
  }
}
