import {describe, expect, test} from 'vitest'
import {sha256} from '../../../tools/shell/host/disk.ts'
import type {Host} from '../../../tools/shell/host/host.ts'
import {memory, type MemoryOptions} from '../../../tools/shell/host/memory.ts'
import {Keeper} from '../../../tools/shell/keep/keeper.ts'
import {kept} from '../../../tools/shell/keep/kept.ts'

const one = {name: 'vitest run', key: ['a', 1]}

describe('a keeper', () => {
  test('gives back what was kept, bytes too, under its name and key alone', () => {
    const {keeper, again} = open()
    keeper.set(one, {text: 'é', list: [1, null], bytes: new Uint8Array([0, 255])})
    expect(again().get(one)).toEqual({text: 'é', list: [1, null], bytes: new Uint8Array([0, 255])})
    expect(again().get({...one, key: ['a', 2]})).toBeUndefined()
    expect(again().get({...one, name: 'vitest check'})).toBeUndefined()
    expect(again().knows('vitest run')).toBe(true)
    expect(again().knows('vitest check')).toBe(false)
  })

  test('in another folder of the machine finds nothing of this one', () => {
    const {keeper, again} = open()
    keeper.set(one, 'mine')
    expect(again({root: '/elsewhere'}).get(one)).toBeUndefined()
  })

  test('does not believe what somebody put in place of its own files', () => {
    const {keeper, files, again} = open()
    keeper.set(one, 'mine')
    const copies = files.list('dist/cache').map(({path}) => ({path, bytes: files.read(path)!}))
    for (const {path, bytes} of copies) files.write(path, new TextDecoder().decode(bytes))
    expect(again().get(one)).toBeUndefined()
  })

  test.for([
    ['cut off', (text: string) => text.slice(0, -2)],
    ['empty', () => ''],
    ['of another value', (text: string) => text.replace('mine', 'your')],
    ['no JSON', () => `${sha256('\n}')}\n}`]
  ] as const)('takes a file that is %s for none', ([, damage]) => {
    const {keeper, files, again} = open()
    keeper.set(one, 'mine')
    const path = files.list('dist/cache/vitest-run')[0]!.path
    files.write(path, damage(new TextDecoder().decode(files.read(path))))
    expect(again().get(one)).toBeUndefined()
  })

  test('that is fresh finds nothing, and keeps', () => {
    const {keeper, again} = open()
    keeper.set(one, 'old')
    const fresh = again({}, {isFresh: true})
    expect([fresh.get(one), fresh.knows(one.name)]).toEqual([undefined, false])
    fresh.set(one, 'new')
    expect(again().get(one)).toBe('new')
  })

  test('keeps the newest four of a name', () => {
    const {keeper, files, again} = open()
    const keys = [1, 2, 3, 4, 5, 6, 7]
    for (const key of keys) keeper.set({name: 'a', key}, key)
    expect(keys.map((key) => again().get({name: 'a', key}))).toEqual([
      ...[undefined, undefined, undefined],
      ...[4, 5, 6, 7]
    ])
    expect(files.list('dist/cache/a')).toHaveLength(4)
  })

  test.for<[string, MemoryOptions]>([
    ['full', {capacity: 10}],
    ['closed by a link', {links: ['dist/cache']}]
  ])('says once that a disk is %s, and fails nothing', ([, options]) => {
    const {keeper, told} = open(options)
    keeper.set(one, 'mine')
    keeper.set(one, 'mine')
    expect(keeper.get(one)).toBeUndefined()
    expect(told).toEqual([expect.stringMatching(/^Nothing is kept for the next time: `dist\/cache\//u)])
  })
})

describe('kept', () => {
  test('makes a value once', async () => {
    const {keeper} = open()
    let made = 0
    const make = () => ++made
    expect([await kept(keeper, one, make), await kept(keeper, one, make)]).toEqual([1, 1])
  })

  test('makes again what is not worth keeping, or holds no longer, and everything without a keeper', async () => {
    const {keeper} = open()
    let made = 0
    const make = () => ++made
    const unworthy = {...one, isWorth: (value: number) => value > 1}
    expect([await kept(keeper, unworthy, make), await kept(keeper, unworthy, make)]).toEqual([1, 2])
    expect(await kept(keeper, {...one, isCurrent: (value: number) => value !== 2}, make)).toBe(3)
    expect(await kept(undefined, one, make)).toBe(4)
  })
})

function open(options: MemoryOptions = {}) {
  const files = memory({}, options)
  const told: string[] = []
  const terminal = {
    print: () => undefined,
    inform: (text: string) => void told.push(text),
    colour: false,
    live: false,
    columns: 100
  }
  const host: Host = {root: '/project', files, terminal, environment: {}, hash: sha256}
  const again = (other: Partial<Host> = {}, how: {isFresh?: boolean} = {}) =>
    new Keeper({...host, ...other}, how)
  return {keeper: again(), files, told, again}
}
