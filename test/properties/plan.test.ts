import fc from 'fast-check'
import {expect, test} from 'vitest'
import {manifestOf} from '../../tools/core/graph/manifest.ts'
import {plan} from '../../tools/core/graph/plan.ts'
import type {Artifact} from '../../tools/core/model/artifact.ts'
import type {Manifest} from '../../tools/core/model/plan.ts'

const path = fc.constantFrom('reference/a', 'reference/b', 'dist/a', 'dist/b', 'requirements/trace.txt')
const text = fc.constantFrom('one', 'two', 'three')
const files = fc.dictionary(path, text)

/** What is on the disk, what the last plan left, and what is to be there now. */
const world = fc.record({disk: files, left: files, now: files})

test('a plan that is carried out leaves every file as it should be, and nothing to do', () => {
  fc.assert(
    fc.property(world, ({disk, left, now}) => {
      const {plan: first, diagnostics} = planned(disk, left, now)
      if (diagnostics.length > 0) return
      const after = carriedOut(disk, first)
      expect(after).toMatchObject(now)
      expect(planned(after, now, now).plan).toEqual({changes: [], unchanged: Object.keys(now).length})
    })
  )
})

test('a plan touches no text that the tool did not write, outside of what nobody edits', () => {
  fc.assert(
    fc.property(world, ({disk, left, now}) => {
      for (const {path: at} of planned(disk, left, now).plan.changes) {
        if (!at.startsWith('dist/') && at in disk) expect(left[at]).toBe(disk[at])
      }
    })
  )
})

test('a plan with a diagnostic changes nothing', () => {
  fc.assert(
    fc.property(world, ({disk, left, now}) => {
      const {
        plan: {changes},
        diagnostics
      } = planned(disk, left, now)
      if (diagnostics.length > 0) expect(changes).toEqual([])
    })
  )
})

type Files = Readonly<Record<string, string>>

function planned(disk: Files, left: Files, now: Files) {
  return plan({
    artifacts: artifactsOf(now),
    manifest: manifestFor(left),
    disk: (at) =>
      at in disk ? {kind: 'file', hash: disk[at]!} : at.includes('/') ? undefined : {kind: 'folder'},
    hash: String,
    outputs: ['dist/', 'reference/', 'requirements/trace.txt'],
    owned: ['dist/']
  })
}

function manifestFor(left: Files): Manifest {
  return manifestOf(artifactsOf(left), (one) => one)
}

function artifactsOf(all: Files): readonly Artifact[] {
  return Object.entries(all).map(([at, one]) => ({path: at, segments: [{text: one}]}))
}

function carriedOut(disk: Files, {changes}: ReturnType<typeof planned>['plan']): Files {
  const after = new Map(Object.entries(disk))
  for (const change of changes) {
    if (change.kind === 'delete') after.delete(change.path)
    else after.set(change.path, String(change.content))
  }
  return Object.fromEntries(after)
}
