import {execFile} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {delimiter, dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test, type TestContext} from 'vitest'
import {copiedRepository} from '../support/copied-repository.ts'
import {emptyFolder} from '../support/empty-folder.ts'

/** Packages are fetched from wherever npm has them, and each interpreter of a slow machine is started once. */
const patience = 600_000

/** Loosely: what nobody waits for. */
const largest = 2_000_000

const packed = ['package.json', 'README.md', 'LICENSE', 'docs', 'schemas', 'site', 'templates', 'tools']

describe('the packed tool', {timeout: patience}, () => {
  const {folder: copy, remove} = copiedRepository(packed)
  const {folder: home, remove: removeHome} = emptyFolder()
  /** Why nothing could be installed; said of each test that needs it. */
  let absent: string | undefined
  let tarball = ''

  beforeAll(async () => {
    const {output, errors, code} = await run('npm', ['pack', '--json', '--loglevel', 'error'], copy)
    if (code !== 0) throw new Error(errors)
    tarball = readdirSync(copy).find((name) => name.endsWith('.tgz')) ?? output
    // Without it npm goes up to the first folder that has one, or packages.
    writeFileSync(join(home, 'package.json'), '{}\n')
    const installed = await run(
      'npm',
      ['install', '-D', '--no-audit', '--no-fund', '--fetch-retries=1', join(copy, tarball)],
      home
    )
    if (installed.code !== 0) {
      if (!unreachable.test(installed.errors)) throw new Error(installed.errors)
      absent = `there is no registry: ${installed.errors.split('\n')[0] ?? ''}`
    }
  }, patience)

  afterAll(() => {
    remove()
    removeHome()
  }, patience)

  test('leaves the repository as it was', () => {
    for (const path of ['package.json', 'README.md'])
      expect(readFileSync(join(copy, path), 'utf8')).toBe(readFileSync(path, 'utf8'))
    expect(existsSync(join(copy, '.packing'))).toBe(false)
  })

  test('says how the repository becomes what it was where packing fails, and that does it', async () => {
    const {code, errors} = await run('npm', ['pack', '--pack-destination', join(copy, 'absent/folder')], copy)
    expect(code).not.toBe(0)
    const [, cure = ''] = /should that fail, run `([^`]+)`/u.exec(errors) ?? []
    expect(readFileSync('CONTRIBUTING.md', 'utf8')).toContain(`\`${cure}\``)
    const [file = '', ...args] = cure.split(' ')
    expect(await run(file, args, copy)).toMatchObject({code: 0})
    for (const path of ['package.json', 'README.md'])
      expect(readFileSync(join(copy, path), 'utf8')).toBe(readFileSync(path, 'utf8'))
    expect(existsSync(join(copy, '.packing'))).toBe(false)
  })

  test('is small, and has what it needs and no source', async () => {
    expect(statSync(join(copy, tarball)).size).toBeLessThan(largest)
    const paths = (await run('tar', ['-tzf', tarball], copy)).output
      .split('\n')
      .map((path) => path.slice('package/'.length))
    expect(paths.filter((path) => /(?<!\.d)\.[cm]?ts$|node_modules|__pycache__/u.test(path))).toEqual([])
    expect(paths).toEqual(expect.arrayContaining(needed))
  })

  test('says of itself nothing that only the repository knows', async () => {
    const manifest = JSON.parse(
      (await run('tar', ['-xzOf', tarball, 'package/package.json'], copy)).output
    ) as Manifest
    const own = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:private|scripts|workspaces|devDependencies)$/u)])
    )
    expect(manifest.version).toBe(own.version)
    expect(Object.keys(manifest.dependencies).length).toBeLessThan(10)
  })

  test('names the licence of each package that is in it', async () => {
    const {output} = await run('tar', ['-xzOf', tarball, 'package/lib/THIRD-PARTY.md'], copy)
    for (const name of ['commander', 'micromark', 'yaml', 'zod', '@shikijs/core'])
      expect(output).toMatch(new RegExp(`^## ${name} \\d.* \\((?:MIT|ISC)\\)$`, 'mu'))
  })

  test('begins a standard, builds it and finds nothing wrong', async (context) => {
    skipWithout(context)
    expect(await run('npx', ['spec', 'init'], home)).toMatchObject({code: 0, errors: ''})
    const built = await run('npx', ['spec', 'build'], home)
    expect(built).toMatchObject({code: 0})
    expect(built.output).toMatch(/^(?:No problems|\d+ warnings?)$/mu)
    expect(built.output).not.toMatch(/missing\]: .*(?:typedoc|pagefind|pyright|typescript|vitest)/u)
    expect(built.output).toMatch(/^[1-9]\d* passed, 0 failed/mu)
    for (const path of made) expect([path, existsSync(join(home, path))]).toEqual([path, true])
    expect(assetsOf(join(home, 'dist/site')).filter((path) => !existsSync(path))).toEqual([])

    expect(await run('npx', ['spec', 'check', '--all'], home)).toMatchObject({code: 0})
    expect(await run('npx', ['spec', 'tangle', '--check'], home)).toMatchObject({code: 0})
    expect((await run('npx', ['spec', 'explain', 'check/untested-must'], home)).output).toContain(
      'has no test'
    )
  })

  test('says at the line of the text what compilers and tests find', async (context) => {
    skipWithout(context)
    const path = join(home, 'text/10-records.md')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('value.length > 255', 'value.lenght > 255'))
    expect((await run('npx', ['spec', 'check'], home)).output).toContain(
      "typescript/TS2551]: Property 'lenght'"
    )
    writeFileSync(path, text.replace('value.length > 255', 'value.length > 999'))
    const tested = await run('npx', ['spec', 'test', 'record.length'], home)
    expect(tested.code).toBe(1)
    expect(tested.output).toMatch(/^error\[test\/failed\].*\n *--> text\/10-records\.md:\d+/mu)
    writeFileSync(path, text)
  })

  test('reads settings in TypeScript in a folder as npm makes it, and says nothing of it', async (context) => {
    skipWithout(context)
    const settings = join(home, 'spec.config.json')
    const known = readFileSync(settings, 'utf8')
    renameSync(settings, join(home, 'kept.json'))
    const quiet = {code: 0, errors: 'The Python was not checked: `spec check --all` checks it\n'}
    const typed = `${head}export default ${known.trim()} satisfies Settings\n`
    writeFileSync(join(home, 'spec.config.ts'), typed)
    expect(await run('npx', ['spec', 'check'], home)).toMatchObject(quiet)
    await run('npm', ['pkg', 'set', 'type=commonjs'], home)
    expect(await run('npx', ['spec', 'check'], home)).toMatchObject(quiet)
    await run('npm', ['pkg', 'delete', 'type'], home)
    rmSync(join(home, 'spec.config.ts'))
    renameSync(join(home, 'kept.json'), settings)
  })

  test('has a type for the settings', async (context) => {
    skipWithout(context)
    const check = (file: string) =>
      run(
        'node',
        [
          'node_modules/typescript7/bin/tsc',
          '--noEmit',
          '--strict',
          '--module',
          'nodenext',
          '--skipLibCheck',
          file
        ],
        home
      )
    writeFileSync(
      join(home, 'right.ts'),
      `${head}export default {title: 'a', pep: {number: 1}} satisfies Settings\n`
    )
    writeFileSync(join(home, 'wrong.ts'), `${head}export default {titel: 'a'} satisfies Settings\n`)
    expect(await check('right.ts')).toMatchObject({code: 0, output: ''})
    expect((await check('wrong.ts')).output).toContain("'titel' does not exist in type 'Settings'")
  })

  function skipWithout({skip}: TestContext): void {
    if (absent !== undefined) skip(absent)
  }
})

const head = "import type {Settings} from 'specloom'\n"

/** What npm says where it reaches nobody. */
const unreachable =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/u

const needed = [
  'lib/bin/spec.js',
  'lib/index.d.ts',
  'lib/shell/toolchain/python/runner.py',
  'lib/shell/toolchain/typescript/worker.js',
  'lib/shell/toolchain/vitest/child.js',
  'docs/diagnostics/check/untested-must.md',
  'docs/first-standard.md',
  'schemas/settings.schema.json',
  'site/client/site.js',
  'templates/common/.github/workflows/spec.yml',
  'templates/common/_gitignore',
  'LICENSE'
]

const made = [
  '.gitignore',
  '.github/workflows/spec.yml',
  'dist/site/index.html',
  'dist/trace/matrix.json',
  'reference/python/records/read.py',
  'reference/typescript/read.ts',
  'requirements/trace.txt'
]

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

/** The styles and scripts that the first page asks for. */
function assetsOf(site: string): readonly string[] {
  const page = readFileSync(join(site, 'index.html'), 'utf8')
  const assets = Array.from(
    page.matchAll(/(?:src|href)="(?<path>assets\/[^"#?]+)/gu),
    ({groups}) => groups!['path']!
  )
  expect(assets.length).toBeGreaterThan(1)
  return assets.map((path) => join(site, path))
}

interface Run {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/** With the Node that runs this test, as a person would type it. */
function run(file: string, args: readonly string[], cwd: string): Promise<Run> {
  const ours = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:VITEST|NODE_ENV|NODE_OPTIONS|npm_(?!config_(?:registry|cache|https?_proxy))|CI$)/u.test(name)
  )
  const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter)
  const env = {...Object.fromEntries(ours), PATH: path, NO_COLOR: '1', npm_config_update_notifier: 'false'}

  return new Promise((resolve) => {
    execFile(file, args, {cwd, env, timeout: patience, maxBuffer: 50_000_000}, (error, output, errors) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0
      resolve({code, output, errors})
    })
  })
}
