import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {dirname, join, relative} from 'node:path/posix'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'

/** What each folder of `tools/` may import, besides itself. This table is the architecture. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'core/model': [],
  'core/parse': ['core/model'],
  'core/link': ['core/model'],
  'core/check': ['core/model'],
  'core/tangle': ['core/model'],
  'core/trace': ['core/model'],
  'core/pack': ['core/model'],
  'core/weave': ['core/model'],
  'core/graph': [
    'core/model',
    'core/parse',
    'core/link',
    'core/check',
    'core/tangle',
    'core/trace',
    'core/weave'
  ],
  shell: ['core/model'],
  'shell/host': ['core/model'],
  'shell/settings': ['core/model', 'shell', 'shell/host'],
  'shell/keep': ['core/model', 'shell', 'shell/host'],
  'shell/toolchain': ['core/model', 'core/tangle', 'shell/host', 'shell/keep'],
  'shell/reports': ['core/model', 'shell/host'],
  'shell/session': [
    'core/model',
    'core/graph',
    'core/check',
    'shell/host',
    'shell/keep',
    'shell/reports',
    'shell/settings',
    'shell/toolchain'
  ],
  'shell/publish': [
    'core/model',
    'core/graph',
    'core/pack',
    'shell/host',
    'shell/keep',
    'shell/session',
    'shell/settings',
    'shell/toolchain'
  ],
  'shell/init': ['core/model', 'core/graph', 'shell', 'shell/host', 'shell/session'],
  package: ['shell/settings'],
  'shell/cli': [
    'core/model',
    'core/graph',
    'core/weave',
    'shell',
    'shell/host',
    'shell/init',
    'shell/keep',
    'shell/settings',
    'shell/session',
    'shell/publish',
    'shell/toolchain'
  ]
}

/** What the package exports. */
const entry = 'index.ts'

/** The only places where a foreign package may be known. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@commander-js/extra-typings': ['shell/cli'],
  '@jridgewell/sourcemap-codec': ['core/model'],
  '@shikijs/core': ['core/weave'],
  '@shikijs/engine-javascript': ['core/weave'],
  '@shikijs/langs': ['core/weave'],
  ajv: ['shell/toolchain'],
  chokidar: ['shell/host'],
  diff: ['shell/cli'],
  'fastest-levenshtein': ['core/model'],
  fflate: ['core/pack'],
  'hast-util-to-html': ['core/weave'],
  hast: ['core/weave'],
  hastscript: ['core/weave'],
  'json-schema-to-typescript': ['package'],
  mdast: ['core/model'],
  pagefind: ['shell/publish'],
  picocolors: ['shell/cli'],
  picomatch: ['shell/reports'],
  sarif: ['shell/cli'],
  rolldown: ['package'],
  saxes: ['shell/reports'],
  'smol-toml': ['core/pack'],
  'string-width': ['shell/cli'],
  typedoc: ['shell/toolchain'],
  typescript7: ['shell/toolchain'],
  vitest: ['shell/toolchain'],
  yaml: ['core/parse'],
  zod: ['package', 'shell/settings', 'shell/reports']
}

/** Markdown's own packages, all of one family. */
const markdown = /^(?:mdast-util|micromark)-/u

/** Lines; beyond 200 a module owes a reason, beyond this it is two. */
const longest = 250

const paths = readdirSync('tools', {recursive: true, encoding: 'utf8'}).filter(
  (path) => path.endsWith('.ts') && path !== entry
)

const modules = paths.map((path) => {
  const text = readFileSync(join('tools', path), 'utf8')
  const imported = ts.preProcessFile(text).importedFiles.map(({fileName}) => fileName)
  const isOwn = (name: string) => name.startsWith('.')
  return {
    path,
    text,
    folder: folderOf(path),
    folders: imported.filter(isOwn).map((name) => folderOf(relative('.', join(dirname(path), name)))),
    packages: imported.filter((name) => !isOwn(name))
  }
})

describe.each(modules)('$path', ({text, folder, ...imports}) => {
  test(`imports only what \`${folder}\` may know`, () => {
    expect([folder, ...(mayImport[folder] ?? [])]).toEqual(expect.arrayContaining(imports.folders))
  })

  test('knows a foreign package only where it belongs', () => {
    expect(imports.packages.filter((name) => !mayKnow(folder, name))).toEqual([])
  })

  test('can be read in one go', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(longest)
  })
})

describe('the tables above say no more than is true', () => {
  const known = new Set(modules.flatMap(({folder, folders}) => folders.map((other) => `${folder} ${other}`)))
  const used = new Set(
    modules.flatMap(({folder, packages: names}) => names.map((name) => `${folder} ${bareName(name)}`))
  )

  test.each(Object.entries(mayImport).flatMap(([folder, others]) => others.map((other) => [folder, other])))(
    '%s imports %s',
    (folder, other) => {
      expect(known).toContain(`${folder} ${other}`)
    }
  )

  test.each(Object.entries(packages).flatMap(([name, places]) => places.map((folder) => [name, folder])))(
    '%s is imported in %s',
    (name, folder) => {
      expect(used).toContain(`${folder} ${name}`)
    }
  )
})

describe('every diagnostic', () => {
  test.each(paths.flatMap(codesIn).filter((code, at, all) => all.indexOf(code) === at))(
    '%s is explained',
    (code) => {
      const [stage = ''] = code.split('/')
      expect(
        existsSync(`docs/diagnostics/${code}.md`) || existsSync(`docs/diagnostics/${stage}/any.md`)
      ).toBe(true)
    }
  )
})

describe('ARCHITECTURE.md', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8')
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>

  test.each(Object.keys({...manifest['dependencies'], ...manifest['devDependencies']}))(
    'says what %s is for',
    (name) => {
      expect(text).toContain(`\`${name}\``)
    }
  )

  test.each(
    Array.from(
      text.matchAll(/`(?<path>(?:test|tools|docs|schemas)\/[^`*…<>{} ]+)`/gu),
      ({groups}) => groups!['path']!
    )
  )('names %s, which is there', (path) => {
    expect(existsSync(path)).toBe(true)
  })
})

/** What stands in the code of a module as `'stage/problem'` where a diagnostic has its code. */
function codesIn(path: string): readonly string[] {
  const text = readFileSync(join('tools', path), 'utf8')
  return Array.from(text.matchAll(/'(?<code>[a-z]+\/[a-z-]+)'/gu), ({groups}) => groups!['code']!).filter(
    (code) => existsSync(`docs/diagnostics/${code.split('/')[0]!}`) && !folders.has(code)
  )
}

/** Of a standard, and no codes. */
const folders: ReadonlySet<string> = new Set(['pep/annex'])

function mayKnow(folder: string, name: string): boolean {
  if (name.startsWith('node:') || builtinModules.includes(name)) return !folder.startsWith('core/')
  if (markdown.test(name) && !(name in packages)) return folder === 'core/parse'
  return packages[bareName(name)]?.includes(folder) ?? false
}

/** Of what is imported, the package. */
function bareName(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The first two folders of a path below `tools/`. */
function folderOf(path: string): string {
  return path.split('/').slice(0, -1).slice(0, 2).join('/')
}
