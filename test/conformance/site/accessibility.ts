import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Show what is folded, with all that is loaded then, so that it is looked at, too. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  await page.waitForFunction(() => document.querySelector('details[open][data-rest]') === null)
}

/** What axe-core objects to in a page as it is shown now. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const {violations: kept} = await page.evaluate(() =>
    (window as unknown as {axe: {run: () => Promise<AxeResults>}}).axe.run()
  )
  return kept.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`)
  )
}
