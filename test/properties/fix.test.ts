import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fixAll} from '../../tools/core/check/fix-all.ts'
import {fix} from '../../tools/core/check/fix.ts'
import type {Diagnostic} from '../../tools/core/model/diagnostic.ts'
import type {Source} from '../../tools/core/model/source.ts'
import {diagnose} from '../support/expect-marked.ts'
import {literateText, pepHeader} from '../support/notation.ts'
import {pepProject, plainProject} from '../support/project.ts'

const file = 'pep/10-test.md'
const projects = [
  ['a standard', plainProject, literateText],
  ['a PEP', pepProject, fc.tuple(pepHeader, literateText).map(([header, text]) => header + text)]
] as const

describe.each(projects)('fix, in %s,', (_, project, texts) => {
  const diagnoseFile = ({text}: Source) => diagnose({[file]: text}, project)

  test('leaves nothing of what it applied, and nothing to do a second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const fixed = fixAll({file, text}, diagnoseFile)
        const left = diagnoseFile({file, text: fixed.text})
        expect(left.filter((diagnostic) => diagnostic.fix?.safe)).toEqual([])
        expect(fix({file, text: fixed.text}, left).text).toBe(fixed.text)
      })
    )
  })

  test('makes no new error', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = diagnoseFile({file, text})
        const after = diagnoseFile({file, text: fixAll({file, text}, diagnoseFile).text})
        const errors = (found: readonly Diagnostic[]) =>
          found.filter(({severity}) => severity === 'error').length
        expect(errors(after)).toBeLessThanOrEqual(errors(before))
      })
    )
  })
})

describe('fix', () => {
  test('changes nothing but the places of the fixes that it applied', () => {
    const edit = fc.record({start: fc.nat(20), length: fc.nat(4), text: fc.constantFrom('', 'x', 'yz')})
    const fixes = fc.array(fc.array(edit, {minLength: 1, maxLength: 3}), {maxLength: 6})

    fc.assert(
      fc.property(fixes, (lists) => {
        const source = {file, text: '0123456789abcdefghij'}
        const diagnostics = lists.map((edits): Diagnostic => {
          const spans = edits.map(({start, length, text}) => ({
            span: {file, start, end: start + length},
            text
          }))
          return {
            code: 'check/test',
            severity: 'error',
            message: '',
            fix: {title: '', edits: spans, safe: true}
          }
        })
        const {text, applied} = fix(source, diagnostics)
        const touched = new Set(
          applied.flatMap(({fix}) => fix!.edits.flatMap(({span}) => range(span.start, span.end)))
        )
        const kept = source.text
          .split('')
          .filter((_, at) => !touched.has(at))
          .join('')
        const inserted = new Set('xyz')
        expect(
          text
            .split('')
            .filter((letter) => !inserted.has(letter))
            .join('')
        ).toBe(kept)
        if (applied.length === 0) expect(text).toBe(source.text)
      })
    )
  })
})

function range(start: number, end: number): readonly number[] {
  return Array.from({length: end - start}, (_, at) => start + at)
}
