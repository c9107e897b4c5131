import {chmodSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {projectOf, spec, write} from '../support/command.ts'

/** Outputs in a list and in a quote, one with a fence and one with an empty line within. */
const examples = `# A

1. Item

   ~~~ts example
   console.log('a\\n\\n~~~\\nb')
   ~~~

   ~~~output
   old
   ~~~

> Quote
>
> ~~~ts example
> console.log('c\\n\\nd')
> ~~~
>
> ~~~output
> old
> ~~~
`

const current = examples
  .replace('   ~~~output\n   old\n   ~~~\n', '   ~~~~output\n   a\n\n   ~~~\n   b\n   ~~~~\n')
  .replace('> old\n', '> c\n>\n> d\n')

test.each([
  ['as they are on Unix', '\n'],
  ['as they are on Windows', '\r\n']
])(
  '`test --update` writes what examples print, with line endings %s',
  {timeout: 60_000},
  async (_, ending) => {
    const root = projectOf({'pep/10-a.md': examples.replaceAll('\n', ending)})
    const page = join(root, 'pep/10-a.md')
    chmodSync(page, 0o640)

    const first = await spec(root, ['test', '--update'])
    expect(first).toMatchObject({code: 0, signal: null})
    expect(first.output).toContain('2 passed, 0 failed')
    expect(readFileSync(page, 'utf8')).toBe(current.replaceAll('\n', ending))
    expect(statSync(page).mode & 0o777).toBe(0o640)
    expect(await spec(root, ['test', '--update'])).toMatchObject({code: 0})
    expect(readFileSync(page, 'utf8')).toBe(current.replaceAll('\n', ending))
  }
)

test('`test --update` never writes over what was edited while the tests ran', {timeout: 60_000}, async () => {
  const root = projectOf({})
  const page = join(root, 'pep/10-a.md')
  const text = `~~~ts example
import {appendFileSync} from 'node:fs'
appendFileSync('${page}', 'Edited meanwhile.\\n')
console.log('new')
~~~

~~~output
old
~~~
`
  write(page, text)
  const ended = await spec(root, ['test', '--update'])
  expect(ended).toMatchObject({code: 3, signal: null})
  expect(ended.errors).toContain(
    'error[write/failed]: Unexpected failure to write `pep/10-a.md`, nothing was changed'
  )
  expect(readFileSync(page, 'utf8')).toBe(`${text}Edited meanwhile.\n`)
})

test.each([
  ['as they are on Unix', '\n'],
  ['as they are on Windows', '\r\n']
])(
  '`check --fix` mends what is safe to mend and nothing beside it, with line endings %s',
  {timeout: 60_000},
  async (_, ending) => {
    const text =
      '\ufeffr[request.wait]{untestable="waiting has no end"}\n- The server SHALL wait.\n\n  Still an item.\n'
    const root = projectOf({'pep/10-a.md': text.replaceAll('\n', ending)})
    const page = join(root, 'pep/10-a.md')
    chmodSync(page, 0o600)

    expect(await spec(root, ['check', '--fix'])).toMatchObject({code: 0})
    expect(readFileSync(page, 'utf8')).toBe(
      text.replace('\ufeff', '').replace('SHALL', 'MUST').replaceAll('\n', ending)
    )
    expect(statSync(page).mode & 0o777).toBe(0o600)
  }
)
