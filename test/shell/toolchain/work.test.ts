import {describe, expect, test} from 'vitest'
import {memory} from '../../../tools/shell/host/memory.ts'
import type {Host} from '../../../tools/shell/host/host.ts'
import {writeWork} from '../../../tools/shell/toolchain/work.ts'
import {artifact, programOf} from './programs.ts'

const size = artifact('reference/typescript/size.ts', 'export const size = 3')
const index = artifact('reference/typescript/index.ts', "export * from './size.ts'\n")
const script = artifact('reference/python/run.py', '#!/usr/bin/env python\n', {
  language: 'python',
  executable: true
})

describe('writeWork', () => {
  test('lays the artifacts out below the work folder, TypeScript with its source maps', () => {
    const host = hostWith({})
    write(host, [size])
    expect(textOf(host, 'dist/work/reference/typescript/size.ts')).toBe(
      'export const size = 3\n//# sourceMappingURL=size.ts.map\n'
    )
    const map: unknown = JSON.parse(textOf(host, 'dist/work/reference/typescript/size.ts.map')!)
    expect(map).toMatchObject({version: 3, sources: ['../../../../pep/test.md'], sourcesContent: ['text']})
  })

  test('removes what it wrote before and nobody wants any more, and nothing else', () => {
    const host = hostWith({'dist/work/notes.txt': 'mine'})
    write(host, [size, index])
    write(host, [script], 'python')
    write(host, [index])
    const paths = host.files.list('dist/work').map(({path}) => path)
    expect(paths).not.toContain('dist/work/reference/typescript/size.ts')
    expect(paths).not.toContain('dist/work/reference/typescript/size.ts.map')
    expect(paths).toEqual(
      expect.arrayContaining(['dist/work/notes.txt', 'dist/work/reference/python/run.py'])
    )
  })

  test('leaves files alone that are as they should be', async () => {
    const host = hostWith({})
    write(host, [size, index])
    const changed: string[] = []
    await host.files.watch(['dist'], (paths) => changed.push(...paths))
    write(host, [size, index])
    expect(changed).toEqual([])
    write(host, [artifact(size.path, 'export const longer = 4'), index])
    expect(changed).toEqual([
      'dist/work/reference/typescript/size.ts',
      'dist/work/reference/typescript/size.ts.map'
    ])
  })

  test.each(['../../pep/a.md', 'pep/a.md', 'dist/work/../../pep/a.md', 'dist/work//a', ''])(
    'removes nothing that a record names outside the work folder: %j',
    (path) => {
      const host = hostWith({'pep/a.md': 'kept', 'dist/work/typescript.files': `${path}\n`})
      write(host, [size])
      expect(textOf(host, 'pep/a.md')).toBe('kept')
    }
  )
})

function hostWith(files: Readonly<Record<string, string>>): Host {
  return {files: memory(files)} as unknown as Host
}

function write(host: Host, artifacts: readonly (typeof size)[], language = 'typescript'): void {
  writeWork({...programOf(artifacts), language}, {host, work: 'dist/work'}, () => 'text')
}

function textOf(host: Host, path: string): string | undefined {
  const bytes = host.files.read(path)
  return bytes && new TextDecoder().decode(bytes)
}
