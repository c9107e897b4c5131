import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {delimiter, dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {chooseInterpreters, isSince} from '../../../tools/shell/toolchain/python/interpreters.ts'
import {findInterpreters} from '../../../tools/shell/toolchain/python/find-interpreters.ts'
import {interpreterFolders} from '../../../tools/shell/toolchain/python/interpreter-folders.ts'
import {temporaryFolder} from '../../support/temporary-folder.ts'

/** Programs of our own that answer as a Python would; a shell script each. */
describe.skipIf(process.platform === 'win32')('findInterpreters', () => {
  test('finds every name that a Python may have, newest first, and nothing else', async () => {
    const folder = folderOf({
      python2: answering({version: '2.7.18', at: '/a'}),
      python3: answering({version: '3.9.1', at: '/b'}),
      'python3.13': answering({version: '3.13.0', at: '/c'}),
      'python3-config': answering({version: '3.8.0', at: '/d'}),
      pythonw: answering({version: '3.7.0', at: '/e'})
    })
    expect((await find([folder])).found.map(({version}) => version)).toEqual(['3.13.0', '3.9.1', '2.7.18'])
  })

  test('joins names and links that lead to one installation, and not two installations of one version', async () => {
    const one = folderOf({'python3.9': answering({version: '3.9.1', at: '/a'})})
    symlinkSync(join(one, 'python3.9'), join(one, 'python3'))
    const wrapper = folderOf({python: answering({version: '3.9.1', at: '/a'})})
    const other = folderOf({python: answering({version: '3.9.1', at: '/b'})})
    expect((await find([one, wrapper])).found).toHaveLength(1)
    expect((await find([one, other])).found).toHaveLength(2)
  })

  test('prefers an installation to a virtual environment of it, and takes one that stands alone', async () => {
    const virtual = folderOf({
      python: answering({version: '3.9.1', at: '/a', executable: '/virtual', virtual: true})
    })
    const real = folderOf({python: answering({version: '3.9.1', at: '/a', executable: '/real'})})
    expect((await find([virtual, real])).found).toEqual([{executable: '/real', version: '3.9.1'}])
    expect((await find([virtual])).found).toEqual([{executable: '/virtual', version: '3.9.1'}])
  })

  test('passes over what is no CPython', async () => {
    const folder = folderOf({
      python: `echo 'pyenv: python: command not found' >&2; exit 127`,
      python2: 'echo nonsense',
      python3: answering({implementation: 'PyPy', version: '3.9.1', at: '/a'}),
      'python3.8': 'echo \'{"version": "3.8"}\'',
      'python3.10': 'echo []'
    })
    mkdirSync(join(folder, 'python3.9'))
    symlinkSync('/nowhere/python', join(folder, 'python3.7'))
    expect(await find([folder, '/nowhere'])).toEqual({found: [], unusable: []})
  })

  test('reports one that hangs, dies or floods, and uses the others', async () => {
    const folder = folderOf({
      python: 'while :; do sleep 1; done',
      python2: 'kill -9 $$',
      python3: 'while :; do echo flood; done',
      'python3.9': answering({version: '3.9.1', at: '/a'})
    })
    const {found, unusable} = await find([folder])
    expect(found).toHaveLength(1)
    expect(unusable).toEqual(['python', 'python2', 'python3'].map((name) => join(folder, name)))
  })
})

describe('interpreterFolders', () => {
  test('reads `PATH`, without wrappers, relative and empty entries, and the versions that pyenv and uv keep', () => {
    const home = temporaryFolder()
    for (const version of ['3.9.1', '2.7.18'])
      mkdirSync(join(home, '.pyenv/versions', version), {recursive: true})
    mkdirSync(join(home, '.local/share/uv/python/cpython-3.12'), {recursive: true})
    const search = ['/tools', '', '.', 'relative', join(home, '.pyenv/shims'), '/tools'].join(delimiter)
    expect(interpreterFolders({PATH: search, HOME: home}).slice(0, 4)).toEqual([
      '/tools',
      join(home, '.pyenv/versions/2.7.18/bin'),
      join(home, '.pyenv/versions/3.9.1/bin'),
      join(home, '.local/share/uv/python/cpython-3.12/bin')
    ])
  })

  test('asks pyenv where it is', () => {
    const root = temporaryFolder()
    mkdirSync(join(root, 'versions/3.9.1'), {recursive: true})
    expect(interpreterFolders({PYENV_ROOT: root})).toContain(join(root, 'versions/3.9.1/bin'))
  })
})

describe('chooseInterpreters', () => {
  const machine = ['3.14.0rc2', '3.13.0', '3.11.7', '3.11.2', '3.9.18', '2.7.18']

  test.each([
    {reads: 'all of a minor version', versions: ['2.7'], chosen: '2.7.18'},
    {reads: 'it and all later ones', versions: ['3.11+'], chosen: '3.11.7 3.13.0 3.14.0rc2'},
    {
      reads: 'later ones of the next major version too',
      versions: ['2.8+'],
      chosen: '3.9.18 3.11.7 3.13.0 3.14.0rc2'
    },
    {reads: 'a prefix, by whole numbers', versions: ['3.1'], chosen: '', missing: ['3.1']},
    {
      reads: 'several ranges, each interpreter once',
      versions: ['3.9', '3.13+', '3.14'],
      chosen: '3.9.18 3.13.0 3.14.0rc2'
    },
    {reads: 'a range that is met from within', versions: ['3.12+'], chosen: '3.13.0 3.14.0rc2'},
    {reads: 'what is not there', versions: ['2.6', '3.9', '4+'], chosen: '3.9.18', missing: ['2.6', '4+']},
    {reads: 'nothing in particular', versions: [], chosen: '3.14.0rc2'}
  ])('reads $reads: $versions', ({versions, chosen, missing = []}) => {
    const choice = choose(machine, versions)
    expect(choice.chosen.map(({version}) => version).join(' ')).toBe(chosen)
    expect(choice.missing.map(({version}) => version)).toEqual(missing)
  })

  test('says what is missing where nothing is installed', () => {
    expect(choose([], []).missing.map(({name}) => name)).toEqual(['CPython'])
    expect(choose([], ['2.7', '3.6+']).missing.map(({name}) => name)).toEqual(['CPython 2.7', 'CPython 3.6+'])
  })

  test('tells what does not work from what is not there', () => {
    const {missing} = chooseInterpreters({found: [], unusable: ['/bin/python']}, ['2.7'])
    expect(missing.map(({name, unusable}) => [name, unusable])).toEqual([
      ['CPython 2.7', undefined],
      ['/bin/python', true]
    ])
  })
})

test.each([
  ['3.9.1', '3.9', true],
  ['3.9.1', '3.9.1', true],
  ['3.10.0', '3.9', true],
  ['3.14.0rc2', '3.14', true],
  ['3.9.18', '3.10', false],
  ['2.7.18', '3', false],
  ['2.7.18', undefined, true]
])('version %s runs what needs at least %s: %s', (version, since, expected) => {
  expect(isSince(version, since)).toBe(expected)
})

function choose(machine: readonly string[], versions: readonly string[]) {
  return chooseInterpreters(
    {found: machine.map((version) => ({executable: '', version})), unusable: []},
    versions
  )
}

function find(folders: readonly string[]) {
  const environment = {PATH: `${dirname(process.execPath)}:/usr/bin:/bin`}
  return findInterpreters({folders, environment, milliseconds: 3000})
}

interface Fake {
  readonly implementation?: string
  readonly version: string
  readonly at: string
  readonly executable?: string
  readonly virtual?: boolean
}

function answering({
  implementation = 'CPython',
  version,
  at,
  executable = '/python',
  virtual = false
}: Fake): string {
  return `echo '${JSON.stringify([implementation, version, executable, at, virtual])}'`
}

function folderOf(scripts: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}
