import {appendFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {projectOf, spec, write} from '../support/command.ts'

const patience = {timeout: 60_000}
const kept = 'Kept from before: '

/** One test, which notes beside the project that it has run. */
const standard = {
  'spec.config.json': '{"title": "Values"}',
  'pep/10-value.md': `# Value

r[value.one]
The value **MUST** be one.

~~~ts test clause=value.one
import {appendFileSync} from 'node:fs'
appendFileSync(\`\${process.cwd()}/../../runs.log\`, 'run\\n')
expect(1).toBe(1)
~~~
`
}

test(
  'what passed is not run again for a build, a matrix or a chain after an edit of prose',
  patience,
  async () => {
    const root = projectOf(standard)
    expect((await spec(root, ['build'])).errors).not.toContain(kept)
    appendFileSync(join(root, 'pep/10-value.md'), '\nOne is a number.\n')

    const again = await spec(root, ['build'])
    expect(again.errors).toContain(`${kept}1 result and 1 check; \`--fresh\` asks again\n`)
    expect(again.output).toContain('1 passed, 0 failed, 0 not run\n')
    expect((await spec(root, ['trace'])).errors).toContain(`${kept}1 result and 1 check`)
    expect((await spec(root, ['why', 'value.one'])).errors).toContain(`${kept}1 result and 1 check`)
    expect((await spec(root, ['check', '--all'])).errors).toContain(`${kept}1 check`)
    expect(runs(root)).toBe(1)
  }
)

test(
  'an edit of code, `--fresh`, `spec test` and other settings of the language run everything',
  patience,
  async () => {
    const root = projectOf(standard)
    await spec(root, ['build'])
    const file = join(root, 'pep/10-value.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('expect(1).toBe(1)', 'expect(2).toBe(2)'))
    await spec(root, ['build'])
    expect(runs(root)).toBe(2)
    await spec(root, ['build', '--fresh'])
    expect(runs(root)).toBe(3)
    await spec(root, ['test'])
    expect(runs(root)).toBe(4)
    await spec(root, ['build'])
    expect(runs(root), 'what `spec test` found is kept').toBe(4)
    write(join(root, 'spec.config.json'), '{"languages": {"typescript": {"root": "code"}}}')
    await spec(root, ['build'])
    expect(runs(root)).toBe(5)
  }
)

test('a test that failed runs again, though nothing has changed', patience, async () => {
  const root = projectOf({
    ...standard,
    'pep/10-value.md': standard['pep/10-value.md'].replace('toBe(1)', 'toBe(2)')
  })
  expect(await spec(root, ['build'])).toMatchObject({code: 1})
  const again = await spec(root, ['build'])
  expect(again).toMatchObject({code: 1})
  expect(again.output).toContain('error[test/failed]')
  expect(runs(root)).toBe(2)
})

test('some cases of many are kept for no one', patience, async () => {
  const root = projectOf(standard)
  await spec(root, ['test', 'value.one'])
  await spec(root, ['build'])
  expect(runs(root)).toBe(2)
})

test('a package that is installed meanwhile has everything run again', patience, async () => {
  const root = projectOf({...standard, 'node_modules/.package-lock.json': '{}'})
  await spec(root, ['build'])
  write(join(root, 'node_modules/.package-lock.json'), '{"packages": {}}')
  await spec(root, ['build'])
  expect(runs(root)).toBe(2)
})

test('a damaged file of results has them found anew', patience, async () => {
  const root = projectOf(standard)
  await spec(root, ['build'])
  const cache = join(root, 'dist/cache')
  for (const path of readdirSync(cache, {recursive: true, encoding: 'utf8'}).filter(isValue))
    writeFileSync(join(cache, path), readFileSync(join(cache, path), 'utf8').replace('passed', 'failed'))
  expect((await spec(root, ['build'])).output).toContain('1 passed, 0 failed, 0 not run\n')
  expect(runs(root)).toBe(2)
})

function isValue(path: string): boolean {
  return path.endsWith('.json')
}

function runs(root: string): number {
  return readFileSync(join(root, 'runs.log'), 'utf8').split('\n').length - 1
}
