import {accessSync, constants} from 'node:fs'
import {delimiter, join} from 'node:path'
import {chromium, type Browser, type BrowserContextOptions, type Page} from 'playwright-core'

/** A browser of the machine, or why there is none: `if ('missing' in found) skip(found.missing)` shows the reason. */
export type FoundBrowser = {readonly browser: Browser} | {readonly missing: string}

/** What a page did that no page of a site may do. */
export interface Troubles {
  /** Errors in the console, violations of the policy among them, and scripts that failed. */
  readonly errors: string[]
  /** Addresses outside the site, none of which was really asked. */
  readonly strangers: string[]
  /** Addresses of the site that have nothing. */
  readonly absent: string[]
}

export interface Visit {
  readonly page: Page
  readonly troubles: Troubles
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Nothing but the pages: no graphics card, no services of the browser's maker; root is refused a sandbox. */
const options = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

export async function openBrowser(): Promise<FoundBrowser> {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  const executablePath = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable)
  if (executablePath === undefined)
    return {missing: `no Chromium was found; install it, such as by \`apt-get install chromium\``}

  try {
    return {browser: await chromium.launch({executablePath, args: options})}
  } catch (error) {
    return {missing: `${executablePath} does not start: ${String(error).split('\n', 1)[0]}`}
  }
}

/** Open a page in a profile of its own; what it may ask for begins with one of the addresses. */
export async function visit(
  browser: Browser,
  address: string,
  {own, ...context}: BrowserContextOptions & {readonly own: string}
): Promise<Visit> {
  const troubles: Troubles = {errors: [], strangers: [], absent: []}
  const profile = await browser.newContext({reducedMotion: 'reduce', ...context})

  await profile.route('**', (route) => {
    const url = route.request().url()
    if (url.startsWith(own)) return route.continue()
    troubles.strangers.push(url)
    return route.abort()
  })

  const page = await profile.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.errors.push(message.text())
  })
  page.on('pageerror', ({message}) => troubles.errors.push(message))
  page.on('dialog', (dialog) => {
    troubles.errors.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.absent.push(response.url())
  })
  page.on('requestfailed', (request) => {
    // A page that is left, and what was asked for a page that has gone, are no faults.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.absent.push(request.url())
  })

  await page.goto(address)
  return {page, troubles}
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
