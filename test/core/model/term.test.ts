import {describe, expect, test} from 'vitest'
import {termKeyOf} from '../../../tools/core/model/term.ts'

describe('termKeyOf', () => {
  test.each([
    ['exchange', 'Exchanges'],
    ['response', 'responses'],
    ['body', 'bodies'],
    ['cookie', 'cookies'],
    ['status', 'statuses'],
    ['class', 'classes'],
    ['cache', 'caches'],
    ['URI', 'URIs'],
    ['header field', 'Header  Fields']
  ])('takes `%s` and `%s` for one', (singular, plural) => {
    expect(termKeyOf(plural)).toBe(termKeyOf(singular))
  })

  test('tells words apart', () => {
    const words = ['request', 'response', 'status', 'state', 'class', 'clause', 'body']
    expect(new Set(words.map(termKeyOf)).size).toBe(words.length)
  })
})
