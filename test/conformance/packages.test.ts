import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {filesBelow, projectOf, spec} from '../support/command.ts'

const text = `# Records

\`\`\`ts file=record.ts
/** One record. */
export type Record = readonly [tag: number, value: string]

export function record(tag: number, value: string): Record {
  if (tag > 255) throw new RangeError('a larger tag')
  return [tag, value]
}
\`\`\`

\`\`\`ts file=bin/show.ts
#!/usr/bin/env node
import {record} from '../record.ts'

console.log(record(1, process.argv[2] ?? ''))
\`\`\`

\`\`\`python file=record.py
"""Records."""


def record(tag, value):
    if tag > 255:
        raise ValueError('a larger tag')
    return (tag, value)
\`\`\`
`

const settings = {
  title: 'Records',
  sources: ['text'],
  version: '1.0.0-rc.1',
  license: 'MIT',
  languages: {
    typescript: {packages: {'@group/records': '.'}},
    python: {packages: {record: 'record.py'}, versions: []}
  }
}

const standard = {
  'spec.config.json': JSON.stringify(settings),
  'text/10-records.md': text,
  'README.md': '# Records\n',
  LICENSE: 'MIT\n',
  'reference/typescript/package.json': '{"bin": "bin/show.ts"}\n'
}

const archives = [
  'group-records-1.0.0-rc.1.tgz',
  'record-1.0.0rc1-py3-none-any.whl',
  'record-1.0.0rc1.tar.gz'
]

describe('spec build', () => {
  test(
    'leaves the same packages in another folder, time zone and locale, and takes away those of before',
    {timeout: 120_000},
    async () => {
      const built = await Promise.all(
        [
          {TZ: 'UTC', LC_ALL: 'C'},
          {TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8'}
        ].map(async (environment) => {
          const root = projectOf(standard)
          const ended = await spec(root, ['build'], {environment})
          return {root, ended}
        })
      )

      for (const {ended} of built) expect(ended.code, ended.output).toBe(0)
      const [first, second] = built.map(({root}) => packagesIn(root))
      expect([...(first?.keys() ?? [])]).toEqual(archives)
      expect(second).toEqual(first)

      const {root} = built[0]!
      rmSync(join(root, 'dist/packages', archives[0]!))
      expect((await spec(root, ['build'])).code).toBe(0)
      expect(packagesIn(root)).toEqual(first)

      const next = JSON.stringify({...settings, version: '1.0.0'})
      writeFileSync(join(root, 'spec.config.json'), next)
      expect((await spec(root, ['build'])).code).toBe(0)
      expect([...packagesIn(root).keys()]).toEqual(archives.map((name) => name.replace(/-?rc\.?1/u, '')))
    }
  )

  test('leaves none where no language has a package', {timeout: 60_000}, async () => {
    const root = projectOf({...standard, 'spec.config.json': JSON.stringify({sources: ['text']})})
    expect((await spec(root, ['build'])).code).toBe(0)
    expect(filesBelow(root).filter((path) => path.startsWith('dist/packages/'))).toEqual([])
  })
})

describe('a package that leads out of its folder', () => {
  test.each([
    ['the folder of a package', {languages: {typescript: {packages: {records: '../../..'}}}}, {}],
    ['the folder of a Python package', {languages: {python: {packages: {records: '../../..'}}}}, {}],
    ['a command', {}, {bin: {records: '../../../etc/passwd'}}],
    ['an export', {}, {exports: {'.': '../../../etc/passwd'}}],
    ['a list of files', {}, {files: ['../../../etc']}]
  ])('is refused: %s', async (_, changed, manifest) => {
    const root = projectOf({
      ...standard,
      'spec.config.json': JSON.stringify({...settings, ...changed}),
      'reference/typescript/package.json': JSON.stringify(manifest)
    })
    const {code, output} = await spec(root, ['check'])
    expect([code, codesIn(output)]).toEqual([1, ['package/unknown-file']])
  })
})

function packagesIn(root: string): ReadonlyMap<string, string> {
  const folder = join(root, 'dist/packages')
  return new Map(
    filesBelow(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')])
  )
}

function codesIn(output: string): readonly string[] {
  return Array.from(output.matchAll(/^error\[(?<code>[^\]]+)\]/gmu), ({groups}) => groups?.['code'] ?? '')
}
