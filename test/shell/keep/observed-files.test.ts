import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Change} from '../../../tools/core/model/plan.ts'
import {sha256} from '../../../tools/shell/host/disk.ts'
import {memory} from '../../../tools/shell/host/memory.ts'
import {isStill, ObservedFiles} from '../../../tools/shell/keep/observed-files.ts'

const path = fc.constantFrom('a', 'b', 'c/d', 'c/e', 'c/f/g', 'h/i')
const text = fc.constantFrom('', 'one', 'two')
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('update' as const),
    path,
    content: text,
    executable: fc.constant(false)
  }),
  fc.record({kind: fc.constant('delete' as const), path})
)
const question = fc.record({
  ask: fc.constantFrom('read' as const, 'kind' as const, 'list' as const),
  path: fc.oneof(path, fc.constantFrom('c', 'c/f', 'h', ''))
})

describe('observed files', () => {
  test('are still the same exactly where every question has the same answer as at the end', () => {
    fc.assert(
      fc.property(
        fc.dictionary(path, text),
        fc.array(fc.oneof(question, change)),
        fc.array(change),
        (contents, work, later) => {
          const disk = memory(contents)
          const observed = new ObservedFiles(disk, sha256)
          const questions = work.filter((one) => 'ask' in one)
          for (const step of work) {
            if ('ask' in step) observed.files[step.ask](step.path)
            else observed.files.apply({changes: [step], unchanged: 0})
          }

          const answers = () => questions.map(({ask, path: at}) => disk[ask](at))
          const touched = work.filter((one) => 'kind' in one).map((one) => disk.read(one.path))
          const before = answers()
          const observations = observed.observations()!
          expect(isStill(observations, disk, sha256), 'nothing has happened').toBe(true)

          disk.apply({changes: later, unchanged: 0})
          const now = work.filter((one) => 'kind' in one).map((one) => disk.read(one.path))
          const isSame = JSON.stringify([before, touched]) === JSON.stringify([answers(), now])
          expect(isStill(observations, disk, sha256)).toBe(isSame)
        }
      )
    )
  })

  test('are worth nothing where another changed them meanwhile', () => {
    const disk = memory({a: 'one'})
    const observed = new ObservedFiles(disk, sha256)
    observed.files.read('a')
    disk.write('a', 'two')
    observed.files.read('a')
    expect(observed.observations()).toBeUndefined()
  })

  test('that another changed after they were read are not the same', () => {
    const disk = memory({a: 'one'})
    const observed = new ObservedFiles(disk, sha256)
    observed.files.read('a')
    disk.write('a', 'two')
    expect(isStill(observed.observations()!, disk, sha256)).toBe(false)
  })
})
