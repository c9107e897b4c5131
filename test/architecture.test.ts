import {readdirSync, readFileSync} from 'node:fs'
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
  shell: ['core/model', 'core/graph'],
  'shell/host': ['core/model'],
  'shell/settings': ['core/model', 'shell/host'],
  'shell/toolchain': ['core/model', 'core/tangle', 'shell/host'],
  'shell/cli': [
    'core/model',
    'core/graph',
    'core/weave',
    'core/check',
    'shell',
    'shell/host',
    'shell/settings',
    'shell/toolchain'
  ],
  bin: ['shell/cli']
}

/** The only places where a foreign package may be known. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@commander-js/extra-typings': ['shell/cli'],
  ajv: ['shell/toolchain'],
  chokidar: ['shell/host'],
  'csv-stringify': ['core/weave'],
  'fastest-levenshtein': ['core/model'],
  mdast: ['core/model'],
  picocolors: ['shell/cli'],
  typescript7: ['shell/toolchain'],
  vitest: ['shell/toolchain'],
  yaml: ['core/parse'],
  zod: ['shell/settings']
}

/** Markdown's own packages, all of one family. */
const markdown = /^(?:mdast-util|micromark)-/u

/** Lines; beyond 200 a module owes a reason, beyond this it is two. */
const longest = 250

const paths = readdirSync('tools', {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.ts'))

describe.each(paths)('%s', (path) => {
  const text = readFileSync(join('tools', path), 'utf8')
  const folder = folderOf(path)
  const imported = ts.preProcessFile(text).importedFiles.map(({fileName}) => fileName)

  test(`imports only what \`${folder}\` may know`, () => {
    const own = imported.filter((name) => name.startsWith('.'))
    const targets = own.map((name) => folderOf(relative('.', join(dirname(path), name))))
    expect([folder, ...(mayImport[folder] ?? [])]).toEqual(expect.arrayContaining(targets))
  })

  test('knows a foreign package only where it belongs', () => {
    const foreign = imported.filter((name) => !name.startsWith('.'))
    const strangers = foreign.filter((name) => !mayKnow(folder, name))
    expect(strangers).toEqual([])
  })

  test('can be read in one go', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(longest)
  })
})

function mayKnow(folder: string, name: string): boolean {
  if (name.startsWith('node:') || builtinModules.includes(name)) return !folder.startsWith('core/')
  if (markdown.test(name)) return folder === 'core/parse'
  const bare = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
  return packages[bare]?.includes(folder) ?? false
}

/** The first two folders of a path below `tools/`. */
function folderOf(path: string): string {
  return path.split('/').slice(0, -1).slice(0, 2).join('/')
}
