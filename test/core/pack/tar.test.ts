import {gunzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {tarball} from '../../../tools/core/pack/archive/tar.ts'
import type {Entry} from '../../../tools/core/pack/archive/entry.ts'

describe('tarball', () => {
  test('holds files with their modes, sorted by path', () => {
    const files = filesIn(
      tarball([
        {path: 'b', content: 'two\n', executable: true},
        {path: 'a', content: ''}
      ])
    )
    expect(files).toEqual([
      {path: 'a', mode: 0o644, text: ''},
      {path: 'b', mode: 0o755, text: 'two\n'}
    ])
  })

  test('says of nobody that it is theirs, and of no day but one', () => {
    const header = gunzipSync(tarball([{path: 'a', content: 'x'}])).subarray(0, 512)
    expect(textAt(header, 108, 16)).toBe('0000000\u00000000000\0')
    expect(Number.parseInt(textAt(header, 136, 11), 8)).toBe(Date.UTC(1985, 9, 26, 8, 15) / 1000)
    expect(textAt(header, 265, 64)).toBe('\0'.repeat(64))
  })

  test('gives back what it was given, however long the paths are and whatever script they are in', () => {
    const name = fc.string({unit: fc.constantFrom('a', 'é', '文', '-'), minLength: 1, maxLength: 90})
    const path = fc.array(name, {minLength: 1, maxLength: 5}).map((names) => names.join('/'))
    const entry = fc.record({path, content: fc.string({unit: 'grapheme'})})
    const archive = fc.uniqueArray(entry, {selector: (one) => one.path, maxLength: 8})

    fc.assert(
      fc.property(archive, (entries: readonly Entry[]) => {
        const files = filesIn(tarball(entries))
        const found = new Map(files.map(({path: where, text}) => [where, text]))
        expect(found).toEqual(new Map(entries.map(({path: where, content}) => [where, content])))
      })
    )
  })

  test('is the same whatever the order of the files', () => {
    const entries = ['a', 'b', 'c'].map((path) => ({path, content: path}))
    expect(tarball(entries.toReversed())).toEqual(tarball(entries))
  })
})

/** Read as POSIX has it, each header with its sum. */
function filesIn(archive: Uint8Array): readonly {path: string; mode: number; text: string}[] {
  const bytes = gunzipSync(archive)
  const files = []
  let [at, long] = [0, undefined as string | undefined]

  while (bytes[at] !== 0) {
    const header = bytes.subarray(at, at + 512)
    const sum = header.reduce((total, byte, place) => total + (place >= 148 && place < 156 ? 32 : byte), 0)
    expect(Number.parseInt(textAt(header, 148, 6), 8)).toBe(sum)
    const size = Number.parseInt(textAt(header, 124, 11), 8)
    const text = bytes.subarray(at + 512, at + 512 + size).toString()
    const path = long ?? textAt(header, 0, 100).replace(/\0.*$/u, '')
    at += 512 + Math.ceil(size / 512) * 512
    if (textAt(header, 156, 1) === 'x') {
      expect(Number.parseInt(text, 10)).toBe(size)
      long = /^\d+ path=(?<path>[^]*)\n$/u.exec(text)?.groups?.['path']
      continue
    }
    files.push({path, mode: Number.parseInt(textAt(header, 100, 7), 8), text})
    long = undefined
  }

  expect(bytes.length - at, 'two empty blocks end it').toBeGreaterThanOrEqual(1024)
  return files
}

function textAt(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.subarray(start, start + length)).toString()
}
