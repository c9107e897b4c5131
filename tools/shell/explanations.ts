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

/** The page of a code: what a person should know about it, and the smallest text that causes it; codes of a foreign tool share one. */
export function pageOf(code: string): string | undefined {
  if (!/^[a-z-]+\/[A-Za-z0-9-]+$/u.test(code)) return undefined
  const path = [code, code.replace(/\/.*/u, '/any')]
    .map((page) => `${folder}${page}.md`)
    .find((page) => existsSync(page))
  return path && readFileSync(path, 'utf8')
}

/** The text of a page before its case. */
export function explanationOf(code: string): string | undefined {
  const page = pageOf(code)
  const fence = page?.search(/^~~~/mu) ?? -1
  return page && `${page.slice(0, fence === -1 ? undefined : fence).trimEnd()}\n`
}

/** What a code means in one sentence, as Markdown; empty for one that has no page. */
export function summaryOf(code: string): string {
  const [, prose = ''] = /^# .*\n\n(?<prose>(?:.+\n)+)/u.exec(explanationOf(code) ?? '') ?? []
  const [sentence = prose] = /^.*?\.(?=\s)/su.exec(prose) ?? []
  return sentence.trim().replaceAll('\n', ' ')
}
