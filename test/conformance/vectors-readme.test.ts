import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const folder = 'reference/vectors'
const readme = readFileSync(`${folder}/README.md`, 'utf8')
const ending = '.schema.json'
const kinds = readdirSync(folder)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))

test('there are vectors', () => {
  expect(kinds.length).toBeGreaterThan(6)
})

test.each(kinds)('what an implementer reads of `%s` says what each key is', (kind) => {
  const section = readme.split(/^## /m).find((part) => heading(part).split(' and ').includes(kind))
  expect(section, `a section called ${kind}`).toBeDefined()
  const schema: unknown = JSON.parse(readFileSync(`${folder}/${kind}${ending}`, 'utf8'))
  const keys = Object.keys((schema as {readonly properties: object}).properties)
  const untold = keys.filter((key) => key !== 'id' && key !== 'clauses' && !section?.includes(`\`${key}\``))
  expect(untold).toEqual([])
})

test('it says which kinds are run in one language alone', () => {
  const pages = readdirSync('pep', {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.md'))
  const text = pages.map((name) => readFileSync(`pep/${name}`, 'utf8')).join('\n')
  const runs = [...text.matchAll(/^`{3}(ts|python) test.* vectors=(\w+)/gm)]
  const languages = (kind: string) =>
    new Set(runs.flatMap(([, language, run]) => (run === kind ? language : [])))
  const said = /run all of them, but for ([^:]*):/.exec(readme)?.[1] ?? ''
  expect([...said.matchAll(/`(\w+)`/g)].map(([, kind]) => kind)).toEqual(
    kinds.filter((kind) => languages(kind).size === 1)
  )
})

function heading(part: string): string {
  return part.slice(0, part.indexOf('\n'))
}
