import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {check, checkDocument, checkSpec} from '../../tools/core/check/check.ts'
import {suppress} from '../../tools/core/check/suppress.ts'
import {link} from '../../tools/core/link/link.ts'
import {inOrder} from '../../tools/core/model/diagnostic-order.ts'
import {parse} from '../../tools/core/parse/parse.ts'
import {deepFreeze} from '../support/deep-freeze.ts'
import {diagnose} from '../support/expect-marked.ts'
import {literateFiles} from '../support/notation.ts'
import {plainProject} from '../support/project.ts'
import {specFrom} from '../support/spec-from.ts'

describe('check', () => {
  test('is the rules of each document and those of the whole, changes nothing, and has an order', () => {
    fc.assert(
      fc.property(literateFiles, (files) => {
        const {value: spec} = link(
          Object.entries(files).map(([file, text]) => deepFreeze(parse({file, text}).value))
        )
        const found = check(spec, plainProject)
        const documents = spec.documents.flatMap((document) => checkDocument(document, plainProject))
        expect(inOrder([...checkSpec(spec, plainProject), ...documents])).toEqual(found)
      })
    )
  })

  test('speaks of places within the text, on one line and without a full stop', () => {
    fc.assert(
      fc.property(literateFiles, (files) => {
        for (const {message, span, related = [], fix} of diagnose(files)) {
          expect(message).toMatch(/^Unexpected .*[^.\n]$/)
          for (const {file, start, end} of [
            span!,
            ...related.map((note) => note.span),
            ...(fix?.edits ?? []).map((edit) => edit.span)
          ]) {
            expect(start).toBeLessThanOrEqual(end)
            expect(end).toBeLessThanOrEqual(files[file]!.length)
          }
        }
      })
    )
  })
})

describe('suppress', () => {
  test('loses nothing, and adds only that a suppression is unused', () => {
    fc.assert(
      fc.property(literateFiles, (files) => {
        const found = diagnose(files)
        const {kept, suppressed} = suppress(found, specFrom(files).value.documents, plainProject)
        const added = [...kept, ...suppressed].filter(({code}) => code === 'check/unused-suppression')
        expect(kept.length + suppressed.length).toBe(found.length + added.length)
        expect(new Set([...kept, ...suppressed])).toEqual(new Set([...found, ...added]))
      })
    )
  })
})
