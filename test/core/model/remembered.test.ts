import {expect, test} from 'vitest'
import {remembered} from '../../../tools/core/model/remembered.ts'

test('the work is done once for each value, and for equal ones that are not the same again', () => {
  const seen: object[] = []
  const count = remembered((value: object) => seen.push(value))
  const [one, other] = [{}, {}]

  expect([count(one), count(other), count(one), count(other)]).toEqual([1, 2, 1, 2])
})

test('a result of nothing is remembered too', () => {
  let times = 0
  const nothing = remembered((): void => {
    times += 1
  })
  const value = {}

  nothing(value)
  nothing(value)
  expect(times).toBe(1)
})
