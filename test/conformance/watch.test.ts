import {execFileSync} from 'node:child_process'
import {renameSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {isRunning, projectOf, startSpec, write} from '../support/command.ts'

const good = 'r[request.wait]{untestable="waiting has no end"}\nThe server **MAY** wait.\n'

/** What is done to a standard while it is watched, one after the other, and the codes that it has then. */
const steps: readonly (readonly [what: string, act: (root: string) => void, codes: readonly string[]])[] = [
  ['a word is edited', (root) => page(root, good.replace('wait.', 'wait long.')), []],
  ['a name is misspelt', (root) => page(root, `${good}\nSee [request.wiat].\n`), ['link/unknown-clause']],
  [
    'a fence is opened',
    (root) => page(root, `${good}\n~~~ts file=a.ts\nexport const a = 1\n`),
    ['parse/unclosed-block']
  ],
  [
    'the fence is closed',
    (root) => page(root, `${good}\n~~~ts file=a.ts\nexport const a: string = 1\n~~~\n`),
    ['typescript/TS2322']
  ],
  ['a byte is wrong', (root) => page(root, Buffer.from('Caf\xe9\n', 'latin1')), ['source/encoding']],
  ['everything is deleted', (root) => page(root, ''), []],
  ['a line is endless', (root) => page(root, 'a'.repeat(10_000_000)), ['parse/limit']],
  ['lists are deep', (root) => page(root, `${'- '.repeat(10_000)}a\n`), ['parse/limit']],
  ['front matter is none', (root) => page(root, '---\na: [1\n---\n\nProse.\n'), ['parse/bad-front-matter']],
  ['all is mended', (root) => page(root, good), []],
  [
    'a file is added',
    (root) => write(join(root, 'pep/20-b.md'), 'See [nowhere.at-all].\n'),
    ['link/unknown-clause']
  ],
  [
    'it is renamed',
    (root) => renameSync(join(root, 'pep/20-b.md'), join(root, 'pep/red\u001b[31m.md')),
    ['link/unknown-clause']
  ],
  ['it is removed', (root) => rmSync(join(root, 'pep/red\u001b[31m.md')), []],
  [
    'a folder is added',
    (root) => write(join(root, 'requirements/10-a.md'), 'See [nowhere.at-all].\n'),
    ['link/unknown-clause']
  ],
  ['it is removed with all in it', (root) => rmSync(join(root, 'requirements'), {recursive: true}), []],
  ['a link is laid', (root) => symlinkSync('..', join(root, 'pep/30-link')), ['source/link']],
  ['the link is removed', (root) => rmSync(join(root, 'pep/30-link')), []],
  ['the sources go', (root) => renameSync(join(root, 'pep'), join(root, 'away')), ['source/none']],
  ['the sources come back', (root) => renameSync(join(root, 'away'), join(root, 'pep')), []],
  ['one of them is edited again', (root) => page(root, 'See [nowhere.at-all].\n'), ['link/unknown-clause']],
  ['settings are broken', (root) => write(join(root, 'spec.config.json'), '{'), ['settings/unreadable']],
  [
    'settings name other folders',
    (root) => write(join(root, 'spec.config.json'), '{"sources": ["text"]}'),
    ['source/unreadable']
  ],
  [
    'one of them comes',
    (root) => write(join(root, 'text/10-a.md'), 'See [elsewhere.at-all].\n'),
    ['link/unknown-clause']
  ],
  ['it is mended', (root) => write(join(root, 'text/10-a.md'), good), []],
  [
    'a report is asked for',
    (root) =>
      write(
        join(root, 'spec.config.json'),
        '{"sources": ["text"], "reports": [{"implementation": "other 1", "files": "reports/*.xml"}]}'
      ),
    ['report/missing']
  ],
  [
    'settings name a single file that is not there',
    (root) => write(join(root, 'spec.config.json'), '{"sources": ["format.md", "text"]}'),
    ['source/unreadable']
  ],
  ['it comes', (root) => write(join(root, 'format.md'), 'See [nowhere.at-all].\n'), ['link/unknown-clause']],
  ['it is mended in its place', (root) => replace(root, 'format.md', 'Prose.\n'), []],
  [
    'a report is asked for again',
    (root) =>
      write(
        join(root, 'spec.config.json'),
        '{"sources": ["text"], "reports": [{"implementation": "other 1", "files": "reports/*.xml"}]}'
      ),
    ['report/missing']
  ],
  ['it comes, broken', (root) => write(join(root, 'reports/a.xml'), '<testsuite'), ['report/unreadable']],
  ['settings go', (root) => rmSync(join(root, 'spec.config.json')), ['link/unknown-clause']]
]

test(
  'watch survives whatever is done to a standard, and answers each change',
  {timeout: 100_000},
  async () => {
    const root = projectOf({'pep/10-a.md': good})
    const {child, shown, ended} = startSpec(root, ['watch'])
    await expect.poll(shown, patient).toMatch(/^No problems\nChecked in \d+ ms\n$/u)

    for (const [what, act, codes] of steps) {
      const before = shown().length
      act(root)
      const answer = () =>
        answersIn(shown().slice(before))
          .map((found) => found.join())
          .at(-1)
      await expect.poll(answer, {...patient, message: what}).toBe(codes.join())
    }

    const children = childrenOf(child.pid)
    expect(children).not.toEqual([])
    child.kill('SIGINT')
    expect(await ended).toMatchObject({code: 130, signal: null})
    expect(shown()).not.toMatch(/(?!\n)\p{Cc}/u)
    await expect.poll(() => children.filter(isRunning), patient).toEqual([])
  }
)

const patient = {timeout: 20_000, interval: 20}

/** The codes of each look, which a line of its own ends. */
function answersIn(text: string): readonly (readonly string[])[] {
  const looks = text.split(/^Checked again.* in \d+ ms\n/gmu).slice(0, -1)
  return looks.map((look) =>
    Array.from(
      look.matchAll(/^(?:error|warning)\[(?<code>[^\]]+)\]/gmu),
      ({groups}) => groups?.['code'] ?? ''
    )
  )
}

function childrenOf(pid: number | undefined): readonly number[] {
  const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], {encoding: 'utf8'})
  return listed.trim().split(/\s+/u).map(Number)
}

function page(root: string, content: string | Uint8Array): void {
  write(join(root, 'pep/10-a.md'), content)
}

/** As most editors save. */
function replace(root: string, path: string, text: string): void {
  write(join(root, 'new'), text)
  renameSync(join(root, 'new'), join(root, path))
}
