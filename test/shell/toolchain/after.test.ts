import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {after} from '../../../tools/shell/toolchain/after.ts'

test('a time that we were busy in ourselves is granted once more', async () => {
  const log: string[] = []
  after(20, () => log.push('given up'))
  setTimeout(() => log.push('heard'), 25)
  busy(200)
  await wait(60)
  expect(log).toEqual(['heard'])
  await wait(250)
  expect(log).toEqual(['heard', 'given up'])
})

test('what is called off does not come', async () => {
  const log: string[] = []
  const callOff = after(20, () => log.push('given up'))
  busy(100)
  await wait(1)
  callOff()
  await wait(200)
  expect(log).toEqual([])
})

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}
