import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {discoverInterpreters} from '../../tools/shell/toolchain/python/interpreters.ts'
import {filesBelow, projectOf, spec} from '../support/command.ts'

const {found} = await discoverInterpreters(process.env)
const versions = [/^2\.7/u, /^3\.\d+/u].flatMap(
  (pattern) => found.map((one) => pattern.exec(one.version)?.[0]).find(Boolean) ?? []
)
const settings = JSON.stringify({languages: {python: {versions}}})

const standard = {
  'spec.config.json': settings,
  'pep/10-code.md': `# Code

~~~ts file=one.ts #one
export const one = 1
~~~

~~~python file=one.py
one = 1
~~~
`,
  'pep/20-clause.md': `# Clause

r[value.one]{for=one}
The value **MUST** be one.

~~~ts test clause=value.one
expect(1 + 1).toBe(1)
~~~

r[value.two]{for=one}
The value **MAY** be two.

~~~ts test clause=value.two
expect(1 + 1).toBe(2)
~~~
`,
  'requirements/10-one.md': `## one: One is one

kind: functional · source: PEP 3333 · status: accepted · needs: clause, test:typescript

Two is not.
`
}

test(
  'a failing test stops nothing: all is written, the matrix says so, and so does the exit code',
  {timeout: 60_000},
  async () => {
    const root = projectOf(standard)
    const first = await spec(root, ['build'])
    expect(first).toMatchObject({code: 1, signal: null})
    expect(first.output).toMatch(/^error\[test\/failed\].*\n +--> pep\/20-clause.md:7:15\n/mu)
    const created = Number(
      /^(?<count>\d+) to create, 0 to update, 0 to delete, 0 unchanged$/mu.exec(first.output)?.groups?.[
        'count'
      ]
    )
    expect(filesBelow(root)).toEqual(
      expect.arrayContaining(['reference/typescript/one.ts', 'dist/site/index.html', 'dist/trace/matrix.csv'])
    )

    const matrix = JSON.parse(readFileSync(join(root, 'dist/trace/matrix.json'), 'utf8')) as Matrix
    expect(matrix.clauses.map(({id, state}) => [id, state])).toEqual([
      ['value.one', 'failed'],
      ['value.two', 'verified']
    ])
    expect(matrix.requirements.map(({id, state}) => [id, state])).toEqual([['one', 'failed']])

    const second = await spec(root, ['build'])
    expect(second.output).toContain(`0 to create, 0 to update, 0 to delete, ${created} unchanged`)
  }
)

test(
  'builds elsewhere leave the same bytes, and two at once do not disturb each other',
  {timeout: 60_000},
  async () => {
    const here = projectOf(standard)
    const there = projectOf(Object.fromEntries(Object.entries(standard).reverse()))
    const farAway = {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}

    const ended = await Promise.all([
      spec(here, ['build'], {environment: {TZ: 'America/Adak', LC_ALL: 'C'}}),
      spec(there, ['build'], {environment: farAway}),
      spec(there, ['build'], {environment: farAway})
    ])
    expect(ended.map(({code}) => code)).toEqual([1, 1, 1])

    const published = filesBelow(here).filter((path) => !path.startsWith('dist/work/'))
    expect(filesBelow(there).filter((path) => !path.startsWith('dist/work/'))).toEqual(published)
    for (const path of published)
      expect([path, readFileSync(join(there, path), 'utf8')]).toEqual([
        path,
        readFileSync(join(here, path), 'utf8')
      ])
  }
)

const wrong = `# Code

~~~ts hidden file=a.ts
export const one: string = 1
// <<part>>
~~~

1. Item

   - Item

     ~~~ts #part
     export const two: string = 2
     ~~~

> ~~~python test
> x = 1
>
> self.assertEqual(x, 2)
> ~~~

- Item

  ~~~ts test
  const x = 1

  expect(x).toBe(2)
  ~~~
`

describe('an error of code', () => {
  test(
    'is shown where it is written: in a hidden block, an included one, a list, a quote',
    {timeout: 60_000},
    async () => {
      const root = projectOf({'spec.config.json': settings, 'pep/10-a.md': wrong})
      const {code, output} = await spec(root, ['build', '--format', 'json'])
      const {diagnostics} = JSON.parse(output) as {readonly diagnostics: readonly Shown[]}
      const places = diagnostics.map((one) => `${one.code} ${one.line}:${one.column}`)

      expect(code).toBe(1)
      expect(places).toEqual([
        `typescript/TS2322 ${placeOf('one: string')}`,
        `typescript/TS2322 ${placeOf('two: string')}`,
        ...(versions.length > 0 ? [`test/failed ${placeOf('self.')}`] : []),
        `test/failed ${placeOf('toBe')}`
      ])
      expect(diagnostics.map(({message}) => message).join('\n')).toMatch(
        new RegExp(versions.map((version) => `CPython ${version.replace('.', '\\.')}`).join('.*'), 'u')
      )
    }
  )
})

/** Line and column at which a text stands in the code that is wrong. */
function placeOf(text: string): string {
  const before = wrong.slice(0, wrong.indexOf(text)).split('\n')
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`
}

interface Row {
  readonly id: string
  readonly state: string
}

interface Matrix {
  readonly clauses: readonly Row[]
  readonly requirements: readonly Row[]
}

interface Shown {
  readonly code: string
  readonly message: string
  readonly line: number
  readonly column: number
}

test('a folder without a standard is left as it is', {timeout: 60_000}, async () => {
  const root = projectOf({'readme.txt': 'Nothing to build.\n'})
  expect(await spec(root, ['build'])).toMatchObject({code: 1})
  expect(readdirSync(root)).toEqual(['readme.txt'])
})
