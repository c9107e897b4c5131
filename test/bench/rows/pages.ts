import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {gzipSync} from 'node:zlib'
import type {Browser} from 'playwright-core'
import {openBrowser} from '../../support/browser.ts'
import {ownCopy} from '../own-copy.ts'
import {ownProcess, spec} from '../own-process.ts'
import type {Figure, Row} from '../row.ts'

/** What every page loads; the rest is loaded when somebody asks for it. */
const shared = ['assets/site.css', 'assets/print.css', 'assets/site.js']

const times = 9

/** What a reader of our own standard waits for: the weight of the pages, and the first paint of the longest from a disk. */
export const pages: Row = {
  name: 'pages',
  async measure() {
    const copy = ownCopy()

    try {
      await ownProcess(spec(copy, 'build'))
      const site = join(copy, 'dist/site')
      return [weight(site), ...(await paints(site))]
    } finally {
      rmSync(copy, {recursive: true, force: true})
    }
  }
}

function weight(folder: string): Figure {
  const packed = (path: string) => gzipSync(readFileSync(join(folder, path))).length / 1000
  const common = shared.reduce((sum, path) => sum + packed(path), 0)
  const all = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) =>
    path.endsWith('.html')
  )
  const heaviest = Math.max(...all.map(packed))
  return {
    work: `the heaviest of ${all.length} pages of our own standard, compressed, with all that it loads`,
    unit: 'kB',
    samples: [common + heaviest],
    goal: 200,
    peers: []
  }
}

async function paints(folder: string): Promise<readonly Figure[]> {
  const found = await openBrowser()
  if (!('browser' in found)) {
    process.stderr.write(`first paint is not measured: ${found.missing}\n`)
    return []
  }

  try {
    const samples = {whole: [] as number[], empty: [] as number[]}
    const address = (path: string) => pathToFileURL(join(folder, path)).href
    // The first page of a browser pays for its start.
    await paint(found.browser, 'data:text/html,<p>Text')

    for (let at = 0; at < times; at += 1) {
      samples.whole.push(await paint(found.browser, address('index.html')))
      samples.empty.push(await paint(found.browser, 'data:text/html,<p>Text'))
    }

    return [
      {
        work: 'first paint of the standard, from a disk',
        unit: 'ms',
        samples: samples.whole,
        goal: 100,
        peers: []
      },
      {work: 'the same of a page with one word', unit: 'ms', samples: samples.empty, peers: []}
    ]
  } finally {
    await found.browser.close()
  }
}

/** Milliseconds from asking for a page to the first text on the screen. */
async function paint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}})

  try {
    const page = await context.newPage()
    await page.goto(address)
    const entry = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
    )
    return Number(await entry.jsonValue())
  } finally {
    await context.close()
  }
}
