import {appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {projectOf, spec, startSpec, write, type Started} from '../support/command.ts'

const standard = {
  'spec.config.json': '{"title": "Values"}',
  'pep/10-value.md': `# Value

r[value.one]
The value **MUST** be one.

~~~ts test clause=value.one
expect(1).toBe(1)
~~~
`,
  'pep/annex/more.md': '# More\n\nText.\n',
  'pep/annex/other.md': '# Other\n\nText.\n'
}

test('the pages follow what is written, with the results of the last build', {timeout: 60_000}, async () => {
  const root = projectOf(standard)
  const page = (path: string) => join(root, 'dist/site', path)
  const states = () =>
    /id="value\.one" data-state="[^"]*"/u.exec(readFileSync(page('index.html'), 'utf8'))?.[0]
  await spec(root, ['build'])
  expect(states()).toContain('verified')
  const before = statSync(page('annex/other.html')).ino

  const watch = startSpec(root, ['watch', '--site'])
  await told(watch, 'Checked in')
  expect(watch.shown(), 'nothing is to be written').not.toContain('of the site')
  expect(watch.shown(), 'all results are shown').not.toContain('as not run')

  appendFileSync(join(root, 'pep/annex/more.md'), '\nAnd still more.\n')
  await expect.poll(() => readFileSync(page('annex/more.html'), 'utf8'), long).toContain('And still more.')
  expect(statSync(page('annex/other.html')).ino, 'what says the same is left alone').toBe(before)
  expect(states(), 'an edit of prose leaves results as they are').toContain('verified')

  const file = join(root, 'pep/10-value.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('expect(1).toBe(1)', 'expect(2).toBe(2)'))
  await expect.poll(states, long).toContain('not-run')
  await told(watch, 'The site shows tests in TypeScript as not run: no build ran this code')

  write(join(root, 'pep/annex/third.md'), '# Third\n\nText.\n')
  await expect.poll(() => existsSync(page('annex/third.html')), long).toBe(true)
  rmSync(join(root, 'pep/annex/third.md'))
  await expect.poll(() => existsSync(page('annex/third.html')), long).toBe(false)
  expect(existsSync(page('objects.inv')), 'what only a build makes stays').toBe(true)

  watch.child.kill('SIGINT')
  expect((await watch.ended).code).toBe(130)
})

const long = {timeout: 20_000}

function told(watch: Started, text: string): Promise<void> {
  return expect.poll(watch.shown, long).toContain(text)
}
