import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** One page for each code: what it means, how to mend it, and a case that produces it. */
const folder = fileURLToPath(new URL('../../docs/diagnostics/', import.meta.url))

/** Every code that has a page, sorted. */
export function explainedCodes(): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md') && path.includes('/'))
    .map((path) => path.slice(0, -'.md'.length))
    .sort()
}

/** What a person should know about a code, as Markdown; codes of a foreign tool share its page. */
export function explanationOf(code: string): string | undefined {
  if (!/^[a-z-]+\/[A-Za-z0-9-]+$/u.test(code)) return undefined
  const path = [code, code.replace(/\/.*/u, '/any')]
    .map((page) => `${folder}${page}.md`)
    .find((page) => existsSync(page))
  return path && proseOf(readFileSync(path, 'utf8'))
}

/** What a code means in one sentence, as Markdown; empty for one that has no page. */
export function summaryOf(code: string): string {
  const [, prose = ''] = /^# .*\n\n(?<prose>(?:.+\n)+)/u.exec(explanationOf(code) ?? '') ?? []
  const [sentence = prose] = /^.*?\.(?=\s)/su.exec(prose) ?? []
  return sentence.trim().replaceAll('\n', ' ')
}

/** The text before the case. */
function proseOf(page: string): string {
  const fence = page.search(/^~~~/mu)
  return `${page.slice(0, fence === -1 ? undefined : fence).trimEnd()}\n`
}
