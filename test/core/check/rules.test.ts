import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {rules} from '../../../tools/core/check/rules.ts'

const page = readFileSync('docs/rules.md', 'utf8')
const listed = Array.from(
  page.matchAll(/^\| \[(check\/[a-z-]+)\]\(([^)]+)\) \| (error|warning) \|/gmu),
  (row) => ({
    code: row[1],
    page: row[2],
    severity: row[3]
  })
)

describe('docs/rules.md', () => {
  test('lists every rule with its severity, in the order of the list', () => {
    const own = rules.filter(({code}) => code.startsWith('check/'))
    expect(listed.filter(({code}) => code !== 'check/unused-suppression')).toMatchObject(
      own.map(({code, severity}) => ({code, severity}))
    )
  })

  test.each(listed)('links to the page of `$code`', ({code, page}) => {
    expect(page).toBe(`diagnostics/${code}.md`)
    expect(readFileSync(`docs/${page}`, 'utf8')).toMatch(new RegExp(`^# ${code}\n`, 'u'))
  })
})

test('no two rules have one code', () => {
  expect(new Set(rules.map(({code}) => code)).size).toBe(rules.length)
})
