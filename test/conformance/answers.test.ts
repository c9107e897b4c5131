import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const asked = {F: 14, S: 11, P: 4, W: 8, L: 7, C: 10, X: 11, V: 4, N: 11, B: 12, Q: 15, E: 10}
const page = readFileSync('pep/annex/answers.md', 'utf8')
const rows = page.split('\n').flatMap((line) => {
  const [item = '', , third = ''] = line.split('|').slice(1, 4).map(trim)
  return /^[A-Z]\d+$/.test(item) ? [{item, line, named: namesIn(third)}] : []
})
const requirements = readdirSync('requirements')
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => [...readFileSync(`requirements/${name}`, 'utf8').matchAll(/^## (\S+): /gm)])
  .map(([, id]) => id)

test('each thing that was asked for has one row', () => {
  const wanted = Object.entries(asked).flatMap(([letter, count]) =>
    Array.from({length: count}, (_, at) => `${letter}${at + 1}`)
  )
  expect(rows.map(({item}) => item)).toEqual(wanted)
})

test('each row says which clauses or requirements answer it', () => {
  const silent = rows.filter(({line}) => !/\[[a-z0-9-]+\.[a-z0-9.-]+\]|`[a-z0-9]+(-[a-z0-9]+)*`/.test(line))
  expect(silent).toEqual([])
})

test('each requirement that is named there exists', () => {
  const named = rows.filter(({item}) => !/^[BEQ]/.test(item)).flatMap((row) => row.named)
  expect(named.length).toBeGreaterThan(80)
  expect(named.filter((id) => !requirements.includes(id))).toEqual([])
})

function namesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([a-z0-9-]+)`/g)].map(([, id = '']) => id)
}

function trim(text: string): string {
  return text.trim()
}
