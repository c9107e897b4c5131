import {execFileSync} from 'node:child_process'
import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {projectOf, spec} from '../support/command.ts'

const good = 'r[request.wait]{untestable="waiting has no end"}\nThe server **MAY** wait.\n'

/** Files that are each wrong in one way, and what is to be said of them: `code line:column`. */
const bad: readonly (readonly [file: string, content: string | Uint8Array, said: readonly string[]])[] = [
  ['10-unclosed.md', 'Prose.\n\n```ts\nconst a = 1\n', ['parse/unclosed-block 3:1']],
  ['11-duplicate.md', good, []],
  ['12-duplicate.md', good, ['link/duplicate-clause 1:1']],
  ['13-unknown.md', 'See [nowhere.at-all].\n', ['link/unknown-clause 1:6']],
  ['14-misspelt.md', 'See [request.wiat].\n', ['link/unknown-clause 1:6']],
  ['15-bad-id.md', 'r[Request..Stay]\nThe server **MAY** stay.\n', ['parse/bad-id 1:3']],
  [
    '16-cycle.md',
    '```ts #one\n// <<two>>\n```\n\n```ts #two\n// <<one>>\n```\n\n```ts file=cycle.ts\n// <<one>>\nexport {}\n```\n',
    ['tangle/cyclic-block 6:6']
  ],
  ['17-outside.md', '```ts file=../../outside.ts\nexport {}\n```\n', ['tangle/outside-output 1:12']],
  ['18-absolute.md', '```ts file=/etc/outside.ts\nexport {}\n```\n', ['tangle/outside-output 1:12']],
  ['19-drive.md', '~~~ts file=C:\\outside.ts\nexport {}\n~~~\n', ['tangle/outside-output 1:12']],
  ['20-backslash.md', '~~~ts file=..\\outside.ts\nexport {}\n~~~\n', ['tangle/outside-output 1:12']],
  ['21-device.md', '```ts file=con.ts\nexport {}\n```\n', ['tangle/unportable-path 1:12']],
  ['22-encoding.md', Buffer.from('Prose.\n\nCaf\xe9.\n', 'latin1'), ['source/encoding 3:4']],
  ['23-empty.md', '', []],
  ['24-mark.md', '\ufeffProse.\n', ['parse/byte-order-mark 1:1']],
  ['25-carriage.md', 'Prose.\r\n\r\nSee [nowhere.at-all].\r\n', ['link/unknown-clause 3:6']],
  ['26-front-matter.md', '---\na: [1\n---\n\nProse.\n', ['parse/bad-front-matter 3:1']],
  ['27-line.md', 'a'.repeat(10_000_000), ['parse/limit 1:1000001']],
  ['28-quotes.md', `${'>'.repeat(10_000)} a\n`, ['parse/limit 1:1']],
  ['29-lists.md', `${'- '.repeat(10_000)}a\n`, ['parse/limit 1:1']],
  ['30-too-large.md', Buffer.alloc(17 * 1024 * 1024, 'a\n'), ['source/too-large 1:1']],
  ['40 with spaces.md', 'See [nowhere.at-all].\n', ['link/unknown-clause 1:6']],
  ['41-für-日本.md', 'See [nowhere.at-all].\n', ['link/unknown-clause 1:6']],
  ['42-line\nfeed.md', 'See [nowhere.at-all].\n', ['link/unknown-clause 1:6']],
  ['-dash.md', 'See [nowhere.at-all].\n', ['link/unknown-clause 1:6']],
  ['__proto__.md', 'See [constructor.prototype].\n', ['link/unknown-clause 1:6']],
  [
    'constructor.md',
    '```ts file=__proto__/constructor.ts __proto__=1\nexport const a = 1\n// <<hasOwnProperty>>\n```\n',
    ['parse/unknown-attribute 1:37', 'tangle/unknown-block 3:6']
  ]
]

/** What lies among the sources, and is none. */
const strangers: readonly (readonly [path: string, said: readonly string[]])[] = [
  ['pep/50-link.md', ['source/link 1:1']],
  ['pep/51-folder', ['source/link 1:1']],
  ['pep/52-loop', ['source/link 1:1']],
  ['pep/53-pipe.md', ['source/unreadable 1:1']],
  ['requirements', ['source/link 1:1']]
]

test(
  'sources that are wrong in every way at once are each reported at their place',
  {timeout: 60_000},
  async () => {
    const root = projectOf(Object.fromEntries(bad.map(([file, content]) => [`pep/${file}`, content])))
    symlinkSync('11-duplicate.md', join(root, 'pep/50-link.md'))
    symlinkSync('..', join(root, 'pep/51-folder'))
    symlinkSync('52-loop', join(root, 'pep/52-loop'))
    symlinkSync('/etc', join(root, 'requirements'))
    execFileSync('mkfifo', [join(root, 'pep/53-pipe.md')])

    const {code, errors, output} = await spec(root, ['check', '--format', 'json'])
    expect({code, errors}).toEqual({code: 1, errors: ''})

    const {diagnostics} = JSON.parse(output) as {readonly diagnostics: readonly Shown[]}
    expect(saidOf(diagnostics)).toEqual(
      Object.fromEntries(
        [...bad.map(([file, , said]) => [`pep/${file}`, said] as const), ...strangers].filter(
          ([, said]) => said.length > 0
        )
      )
    )

    const messages = diagnostics.map(({message}) => message)
    expect(messages).toContain('Unexpected clause `request.wiat`, expected `request.wait`')
    expect(messages).toContain('Unexpected clause `nowhere.at-all`, expected one that is defined')
  }
)

test('100,000 headings are read in bounded time', {timeout: 60_000}, async () => {
  const headings = Array.from({length: 100_000}, (_, index) => `# H${index}\n`).join('')
  const root = projectOf({'pep/10-headings.md': headings, 'pep/20-a.md': good})
  expect(await spec(root, ['check', '--format', 'json'])).toMatchObject({code: 0, errors: ''})
})

interface Shown {
  readonly code: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** By file, codes and places in the order of the text. */
function saidOf(diagnostics: readonly Shown[]): Readonly<Record<string, readonly string[]>> {
  const said = new Map<string, string[]>()

  for (const {file = '', code, line = 1, column = 1} of diagnostics) {
    said.set(file, [...(said.get(file) ?? []), `${code} ${line}:${column}`])
  }

  return Object.fromEntries(said)
}
