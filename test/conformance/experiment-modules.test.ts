import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {discoverInterpreters} from '../../tools/shell/toolchain/python/interpreters.ts'
import {filesBelow, projectOf, spec} from '../support/command.ts'

const {found} = await discoverInterpreters(process.env)
const versions = [/^2\.7/u, /^3\.\d+/u].flatMap(
  (pattern) => found.map((one) => pattern.exec(one.version)?.[0]).find(Boolean) ?? []
)
const languages = {typescript: {packages: {one: '.'}}, python: {versions}}

const standard = (module: string) => ({
  'spec.config.json': JSON.stringify({languages}),
  'pep/10-code.md': `# Code

~~~ts file=one.ts
export const one = 1
~~~

~~~python file=one.py
one = 1
~~~
`,
  'experiments/0001-frame.md': `# The Frame

~~~ts file=frame.ts #frame
export const two = 2
~~~

${module}

~~~python file=frame.py #frame
two = 2
~~~

~~~python file=tried/more.py
from frame import two

three = two + 1
~~~
`,
  'experiments/0002-trial.md': `# The Trial

~~~ts test
import {one} from 'one/one.ts'
import {two} from 'experiments/frame.ts'
import {three} from 'experiments/tried/more.ts'
expect([one, two, three]).toEqual([1, 2, 3])
~~~

~~~python test
from frame import two
from one import one
from tried.more import three
self.assertEqual([one, two, three], [1, 2, 3])
~~~

~~~ts example
import {three} from 'experiments/tried/more.ts'
console.log(three)
~~~

~~~output
3
~~~
`,
  'experiments/0002-tried.md': `# Tried

~~~python file=tried/__init__.py
NAME = 'tried'
~~~
`
})

const more = (type: string) => `~~~ts file=tried/more.ts
import {two} from '../frame.ts'

export const three: ${type} = two + 1
~~~`

test(
  'modules of experiments are imported by tests in both languages, and published nowhere',
  {timeout: 60_000},
  async () => {
    const root = projectOf(standard(more('number')))
    const {code, output, errors} = await spec(root, ['build'])
    expect([code, output]).toEqual([0, expect.stringContaining('0 to delete')])
    expect(errors.match(/^Node .*: 2 done|^CPython .*: 1 done/gmu)).toHaveLength(1 + versions.length)
    const published = filesBelow(root).filter((path) => /^(?:reference|dist\/packages)\//u.test(path))
    expect(published.filter((path) => !/manifest|one/u.test(path))).toEqual([])
    expect(readFileSync(join(root, 'reference/manifest.json'), 'utf8')).not.toMatch(/frame|experiments/u)
  }
)

test('a module of an experiment is checked where it is written', {timeout: 60_000}, async () => {
  const root = projectOf(standard(more('string')))
  const {code, output} = await spec(root, ['check', '--all'])
  expect(code).toBe(1)
  expect(output).toMatch(/^error\[typescript\/TS2322\].*\n +--> experiments\/0001-frame\.md:10:14\n/mu)
})
