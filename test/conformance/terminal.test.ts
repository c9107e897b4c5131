import {expect, test} from 'vitest'
import {projectOf, spec} from '../support/command.ts'

const commands: readonly (readonly string[])[] = [
  ['build'],
  ['check'],
  ['check', '--format', 'json'],
  ['check', '--format', 'sarif'],
  ['check', '--format', 'github'],
  ['tangle', '--dry-run'],
  ['test'],
  ['trace', '--no-run'],
  ['why', 'request.wait', '--no-run'],
  ['why', 'stay', '--no-run'],
  ['why', 'a.ts:1'],
  ['why', 'red\u001b[31m'],
  ['test', 'red\u001b[31m'],
  ['explain', 'red\u001b[31m'],
  ['red\u001b[31m'],
  ['check', '--red\u001b[31m']
]

/** Each place of a source that comes back in what is printed, with text that would paint, erase or turn round. */
const coloured = {
  'pep/10-a.md': `# A \u001b[31m heading

r[request.wait]{for=stay}
The server **MUST** \u001b[31m wait \u202e\u0007 and see [red\u001b[31m.x].

~~~ts file=a.ts
export const one = '\u001b[31m'
~~~

~~~ts test clause=request.wait
throw new Error('\\u001b[2J bad \\u202e' + process.stdout.write('\\u001b[31m'))
~~~

~~~ts example
console.log('\\u001b[2J')
~~~

~~~output
other \u001b[31m
~~~
`,
  'pep/20-red\u001b[31m.md': 'See [nowhere.at-all].\n',
  'requirements/10-a.md': `## stay: The \u001b[31m connection stays

kind: functional · source: issue \u001b[31m · status: accepted · needs: clause, test:typescript

Text \u001b[31m.
`
}

test('nothing that a source says commands the terminal', {timeout: 60_000}, async () => {
  const root = projectOf(coloured)

  for (const args of commands) {
    const {output, errors} = await spec(root, args)
    expect([args, (output + errors).match(/(?!\n)[\p{Cc}\u202e]/gu)]).toEqual([args, null])
  }
})

test('colours are for a terminal alone', async () => {
  const root = projectOf({'pep/10-a.md': 'See [nowhere.at-all].\n'})
  const {output} = await spec(root, ['check'], {environment: {NO_COLOR: '', FORCE_COLOR: '1', CI: 'true'}})
  expect(output).not.toContain('\u001b')
})

const many = Array.from({length: 3000}, (_, index) => `See [nowhere.at-all${index}].\n\n`).join('')

test('a reader that leaves early is no failure', async () => {
  const root = projectOf({'pep/10-a.md': many})
  const shell = ['bash', '-c', 'set -o pipefail; "$0" "$@" | head -n 1']
  expect(await spec(root, ['check'], {through: shell})).toMatchObject({
    code: 0,
    output: 'error[link/unknown-clause]: Unexpected clause `nowhere.at-all0`, expected one that is defined\n',
    errors: ''
  })
})

test.skipIf(process.platform !== 'linux')(
  'results that cannot be written are a failure, said plainly',
  async () => {
    const root = projectOf({'pep/10-a.md': many})
    expect(await spec(root, ['check'], {through: ['bash', '-c', '"$0" "$@" >/dev/full']})).toEqual({
      code: 3,
      signal: null,
      output: '',
      errors: 'error: Unexpected failure to write the results: The disk is full\n'
    })
  }
)

test('no input is needed, and no terminal', async () => {
  const root = projectOf({'pep/10-a.md': 'Prose.\n'})
  expect(await spec(root, ['check'], {through: ['bash', '-c', '"$0" "$@" <&- >&- 2>&-']})).toMatchObject({
    code: 0
  })
})
