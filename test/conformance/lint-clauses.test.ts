import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const page = readFileSync('pep/annex/lint.md', 'utf8')
const listed = namesIn(
  between(readFileSync('pep/30-specification/90-lint.md', 'utf8'), '| clause |'),
  /\[([a-z0-9.-]+)\]/g
)
const accounted = between(page, '| why it is not checked |')
  .split('\n')
  .flatMap((row) => namesIn(row, /`([a-z0-9.-]+)`/g))
const clauses = new Map(
  readdirSync('pep', {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => [
      ...withoutCode(readFileSync(`pep/${name}`, 'utf8')).matchAll(
        /^\s*r\[([a-z0-9.-]+)\][^\n]*\n+([^\n]*(?:\n[^\n]+)*)/gm
      )
    ])
    .map(([, id = '', text = '']) => [id, text])
)
const demanded = [...clauses].filter(([, text]) => /\*\*MUST( NOT)?\*\*/.test(text)).map(([id]) => id)
const unlisted = demanded.filter((id) => !listed.includes(id))

test('each clause that demands something is checked by the lint, or has a reason why it is not', () => {
  expect(clauses.size).toBeGreaterThan(400)
  expect(unlisted.filter((id) => entryOf(id) === undefined)).toEqual([])
})

test('the lint checks no clause that does not exist', () => {
  expect(listed.filter((id) => !clauses.has(id))).toEqual([])
})

test('each reason is one for a clause that is not checked, and stands once', () => {
  const needed = new Set(unlisted.map(entryOf))
  expect(accounted.filter((entry) => !needed.has(entry))).toEqual([])
  expect(new Set(accounted).size).toBe(accounted.length)
})

/** The entry that speaks of a clause: the longest name that it begins with. */
function entryOf(id: string): string | undefined {
  return accounted
    .filter((entry) => id === entry || id.startsWith(`${entry}.`))
    .toSorted((a, b) => b.length - a.length)[0]
}

function between(text: string, head: string): string {
  const from = text.indexOf(head)
  return text.slice(from, text.indexOf('\n\n', from))
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name)
}

function withoutCode(text: string): string {
  return text.replaceAll(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
}
