import {appendFileSync, chmodSync, cpSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {describe, expect, test} from 'vitest'
import {main} from '../../tools/shell/cli/main.ts'
import {disk, sha256} from '../../tools/shell/host/disk.ts'
import type {Host} from '../../tools/shell/host/host.ts'
import {projectOf, write} from '../support/command.ts'

const project = {
  'spec.config.json': JSON.stringify({
    title: 'Values',
    reports: [{implementation: 'other', files: 'reports/*.json'}]
  }),
  'pep/10-value.md': '# Values\n\nr[value.one]{untestable="it is obvious"}\nThe value **MAY** be one.\n',
  'reports/other.json': '{"results": []}\n'
}

const said = 'Nothing has changed since the last build'

interface Change {
  readonly what: string
  readonly change: (root: string) => void
}

const changes: readonly Change[] = [
  {what: 'an edit of a source', change: (root) => append(root, 'pep/10-value.md', '\nIt is.\n')},
  {what: 'a new source', change: (root) => write(join(root, 'pep/20-more.md'), '# More\n\nText.\n')},
  {what: 'a source that is gone', change: (root) => remove(root, 'pep/10-value.md')},
  {what: 'an edit of the settings', change: (root) => write(join(root, 'spec.config.json'), '{}')},
  {
    what: 'settings of another kind',
    change: (root) => write(join(root, 'spec.config.js'), 'export default {}')
  },
  {
    what: 'another report',
    change: (root) =>
      write(join(root, 'reports/other.json'), '{"results": [{"test": "a", "outcome": "passed"}]}')
  },
  {what: 'one report more', change: (root) => write(join(root, 'reports/more.json'), '{"results": []}')},
  {what: 'an edit of a page', change: (root) => append(root, 'dist/site/index.html', '<p>Mine.</p>')},
  {what: 'an edit of the matrix', change: (root) => append(root, 'dist/trace/matrix.json', ' ')},
  {what: 'an edit of what is committed', change: (root) => append(root, 'requirements/trace.txt', 'mine\n')},
  {what: 'a page that is gone', change: (root) => remove(root, 'dist/site/index.html')},
  {
    what: 'a page that the tool did not make',
    change: (root) => write(join(root, 'dist/site/mine.html'), 'Mine.')
  },
  {what: 'a cache that is gone', change: (root) => remove(root, 'dist/cache')}
]

describe('a build without a change', () => {
  test('says what the last one said, with its code, and writes nothing', async () => {
    const root = projectOf(project)
    const first = await build(root)
    const second = await build(root)
    const third = await build(root, {words: ['--fresh']})
    expect(first.told).not.toContain(said)
    expect(second.told).toContain(said)
    expect(third.told).not.toContain(said)
    expect(second).toMatchObject({code: first.code, printed: third.printed})
    expect(second.printed).toMatch(/^0 to create, 0 to update, 0 to delete, \d+ unchanged$/mu)
  })

  test('prints the diagnostics again', async () => {
    const root = projectOf({...project, 'pep/20-wrong.md': '# Wrong\n\nIt **MUST** be here.\n'})
    const first = await build(root, {words: ['--format', 'json']})
    const second = await build(root, {words: ['--format', 'json']})
    expect(first.printed).toContain('check/')
    expect(second.told).toContain(said)
    expect(second).toMatchObject({code: 1, printed: first.printed})
  })

  test.for(changes)('is none after $what', async ({change}) => {
    const root = projectOf(project)
    await build(root)
    expect((await build(root)).told).toContain(said)
    change(root)
    expect((await build(root)).told).not.toContain(said)
  })

  test('is none in another form, for another screen or on another day', async () => {
    const root = projectOf(project)
    await build(root)
    expect((await build(root, {words: ['--format', 'json']})).told).not.toContain(said)
    expect((await build(root)).told, 'both are kept').toContain(said)
    expect((await build(root, {colour: true})).told).not.toContain(said)
    expect((await build(root, {columns: 60})).told).not.toContain(said)
    expect((await build(root, {today: '2026-11-23'})).told).not.toContain(said)
  })

  test('is none in a copy of the folder, whose outputs nobody has looked at', async () => {
    const root = projectOf(project)
    await build(root)
    const copy = projectOf({})
    cpSync(root, copy, {recursive: true, preserveTimestamps: true})
    expect((await build(copy)).told).not.toContain(said)
  })
})

describe.skipIf(process.platform === 'win32')('a build of Python without a change', () => {
  const code = {'pep/20-code.md': '# Code\n\n~~~python file=one.py\none = 1\n~~~\n'}

  test('is none where an interpreter is another, is new or is gone', {timeout: 60_000}, async () => {
    const root = projectOf({...project, ...code})
    const folder = projectOf({})
    const look = () => build(root, {path: folder})

    interpreter(folder, 'python3', '3.12.1')
    await look()
    await look()
    expect((await look()).told).toContain(said)
    interpreter(folder, 'python3', '3.12.2')
    expect((await look()).told).not.toContain(said)
    interpreter(folder, 'python3.13', '3.13.0')
    expect((await look()).told).not.toContain(said)
    rmSync(join(folder, 'python3.13'))
    expect((await look()).told).not.toContain(said)
  })

  /** A program that says of itself that it is a Python, and checks nothing. */
  function interpreter(folder: string, name: string, version: string): void {
    const path = join(folder, name)
    const answer = JSON.stringify(['CPython', version, path, `${folder}/${version}`, false])
    const work = '{"begin": 0}\\n{"end": 0, "answer": []}'
    write(path, `#!/bin/sh\nif [ "$3" = -c ]; then echo '${answer}'; else echo '${work}' >&3; fi\n`)
    chmodSync(path, 0o755)
  }
})

interface Circumstances extends Partial<Pick<Host, 'today'>> {
  readonly words?: readonly string[]
  readonly colour?: boolean
  readonly columns?: number
  readonly path?: string
}

interface Built {
  readonly code: number
  readonly printed: string
  readonly told: string
}

async function build(root: string, circumstances: Circumstances = {}): Promise<Built> {
  const {words = [], colour = false, columns = 100, today = '2026-11-22', path = '/nowhere'} = circumstances
  const texts = {printed: '', told: ''}
  const host: Host = {
    root,
    files: disk(root),
    terminal: {
      print: (text) => void (texts.printed += text),
      inform: (text) => void (texts.told += text),
      colour,
      live: false,
      columns
    },
    environment: {PATH: path, HOME: '/nowhere'},
    today,
    hash: sha256
  }
  const code = await main(['build', ...words], {host, signal: new AbortController().signal})
  return {code, ...texts}
}

function append(root: string, path: string, text: string): void {
  appendFileSync(join(root, path), text)
}

function remove(root: string, path: string): void {
  rmSync(join(root, path), {recursive: true})
}
