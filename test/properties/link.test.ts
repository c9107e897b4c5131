import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {link} from '../../tools/core/link/link.ts'
import {inOrder} from '../../tools/core/model/diagnostic-order.ts'
import {compareFiles} from '../../tools/core/model/reading-order.ts'
import {parse} from '../../tools/core/parse/parse.ts'
import {deepFreeze} from '../support/deep-freeze.ts'
import {literateFiles} from '../support/notation.ts'

describe('link', () => {
  test('says the same in whichever order the documents are listed, and changes none', () => {
    const shuffled = literateFiles
      .map((files) => Object.entries(files).map(([file, text]) => deepFreeze(parse({file, text}).value)))
      .chain((documents) =>
        fc.tuple(fc.constant(documents), fc.shuffledSubarray(documents, {minLength: documents.length}))
      )

    fc.assert(
      fc.property(shuffled, ([documents, others]) => {
        expect(link(others)).toEqual(link(documents))
      })
    )
  })

  test('reports each name that it could not resolve or that is taken, in order, within the text', () => {
    fc.assert(
      fc.property(literateFiles, (files) => {
        const documents = Object.entries(files).map(([file, text]) => parse({file, text}).value)
        const {diagnostics} = link(documents)
        expect(inOrder(diagnostics)).toEqual(diagnostics)
        for (const {span} of diagnostics) {
          expect(span!.start).toBeLessThanOrEqual(span!.end)
          expect(span!.end).toBeLessThanOrEqual(files[span!.file]!.length)
        }
      })
    )
  })
})

describe('the reading order', () => {
  const path = fc
    .array(fc.constantFrom('10-a', '10-a-b', '10-a.md', '9', 'annex', 'a.b.md'), {minLength: 1, maxLength: 4})
    .map((segments) => segments.join('/'))

  test('is one order of all paths', () => {
    fc.assert(
      fc.property(path, path, path, (a, b, c) => {
        expect(Math.sign(compareFiles(a, b)) + Math.sign(compareFiles(b, a))).toBe(0)
        expect(compareFiles(a, b) === 0).toBe(a === b)
        if (compareFiles(a, b) <= 0 && compareFiles(b, c) <= 0)
          expect(compareFiles(a, c)).toBeLessThanOrEqual(0)
      })
    )
  })
})
