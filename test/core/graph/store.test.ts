import {describe, expect, test} from 'vitest'
import {sameItems} from '../../../tools/core/graph/same.ts'
import {input, query, Store} from '../../../tools/core/graph/store.ts'

const text = input<string>('text', '')
const files = input<readonly string[]>('files', [])

describe('a store', () => {
  test('answers from its inputs, and again after they change', () => {
    const length = query('length', (ask, key) => ask(text, key).length)
    const store = new Store()
    store.set(text, 'four', 'a')
    expect(store.ask(length, 'a')).toBe(4)
    store.set(text, 'seven', 'a')
    expect(store.ask(length, 'a')).toBe(5)
    expect(store.ask(length, 'unknown')).toBe(0)
  })

  test('keeps an answer while nothing that it read has changed', () => {
    const {length, answered} = counting()
    const store = new Store()
    store.set(text, 'one', 'a')
    store.set(text, 'two', 'b')
    store.ask(length, 'a')
    store.set(text, 'other', 'b')
    store.ask(length, 'a')
    expect(answered).toEqual(['a'])
  })

  test('stops at an answer that says the same', () => {
    const {length, answered} = counting()
    const sum = query('sum', (ask) => {
      answered.push('sum')
      return ask(files).reduce((total, file) => total + ask(length, file), 0)
    })
    const store = new Store()
    store.set(files, ['a', 'b'])
    store.set(text, 'one', 'a')
    store.set(text, 'two', 'b')
    expect(store.ask(sum)).toBe(6)
    store.set(text, 'six', 'b')
    expect(store.ask(sum)).toBe(6)
    expect(answered).toEqual(['sum', 'a', 'b', 'b'])
    store.set(text, 'seven', 'b')
    expect(store.ask(sum)).toBe(8)
    expect(answered).toEqual(['sum', 'a', 'b', 'b', 'b', 'sum'])
  })

  test('keeps the old value where the new one is the same by the query’s own measure', () => {
    const words = query('words', (ask) => ask(text).split(/\s+/u), sameItems)
    const store = new Store()
    store.set(text, 'a b')
    const before = store.ask(words)
    store.set(text, 'a  b')
    expect(store.ask(words)).toBe(before)
  })

  test('takes an input that says the same for no change', () => {
    const lines = input<readonly string[]>('lines', [], sameItems)
    const answered: string[] = []
    const first = query('first', (ask) => {
      answered.push('first')
      return ask(lines)[0]
    })
    const store = new Store()
    store.set(lines, ['a', 'b'])
    store.ask(first)
    store.set(lines, ['a', 'b'])
    expect(store.ask(first)).toBe('a')
    expect(answered).toEqual(['first'])
  })

  test('forgets what was read only by an older answer', () => {
    const chosen = query('chosen', (ask) => ask(text, ask(text, 'which')))
    const store = new Store()
    store.set(text, 'a', 'which')
    store.set(text, 'from a', 'a')
    store.set(text, 'from b', 'b')
    expect(store.ask(chosen)).toBe('from a')
    store.set(text, 'b', 'which')
    expect(store.ask(chosen)).toBe('from b')
    store.set(text, 'b again', 'b')
    expect(store.ask(chosen)).toBe('b again')
  })

  test('refuses a query that asks for itself', () => {
    const loop: ReturnType<typeof query<number>> = query('loop', (ask) => ask(loop))
    expect(() => new Store().ask(loop)).toThrow('The query loop asks for itself')
  })

  test('answers again after a query has thrown', () => {
    const strict = query('strict', (ask) => {
      if (ask(text) === '') throw new Error('empty')
      return ask(text)
    })
    const store = new Store()
    expect(() => store.ask(strict)).toThrow('empty')
    store.set(text, 'full')
    expect(store.ask(strict)).toBe('full')
  })

  test('sweeps answers that nobody asks for any more, and can give them again', () => {
    const {length, answered} = counting()
    const store = new Store()
    store.set(text, 'one', 'a')
    store.ask(length, 'a')
    store.set(text, 'two', 'b')
    store.ask(length, 'b')
    store.sweep()
    expect([store.ask(length, 'b'), store.ask(length, 'a')]).toEqual([3, 3])
    expect(answered).toEqual(['a', 'b', 'a'])
  })
})

function counting() {
  const answered: string[] = []
  const length = query('length', (ask, key) => {
    answered.push(key)
    return ask(text, key).length
  })
  return {length, answered}
}
