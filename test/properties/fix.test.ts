import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fix} from '../../tools/core/check/fix.ts'
import {diagnostics} from '../../tools/core/graph/diagnostics.ts'
import type {Diagnostic} from '../../tools/core/model/diagnostic.ts'
import {fixSources} from '../../tools/shell/session/fix-sources.ts'
import type {Session} from '../../tools/shell/session/session.ts'
import {literateText, pepHeader} from '../support/notation.ts'
import {openSession} from '../support/open-session.ts'

const file = 'pep/00-header.md'
const standards = [
  ['a standard', '{}', literateText],
  [
    'a PEP',
    '{"pep": {"number": 9999}}',
    fc.tuple(pepHeader, literateText).map(([header, text]) => header + text)
  ]
] as const

describe.each(standards)('fixing the sources, in %s,', (_, settings, texts) => {
  const open = (text: string) => openSession({'spec.config.json': settings, [file]: text})

  test('leaves nothing of what it applied, and nothing to do a second time', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const {session} = await open(text)
        await fixSources(session)
        const {kept} = session.store.ask(diagnostics)
        expect(kept.filter((diagnostic) => diagnostic.fix?.safe)).toEqual([])
        expect(await fixSources(session)).toEqual([])
      })
    )
  })

  test('makes no new error', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const {session} = await open(text)
        const before = errorsIn(session)
        await fixSources(session)
        expect(errorsIn(session)).toBeLessThanOrEqual(before)
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
        const found = lists.map((edits): Diagnostic => {
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
        const {text, applied} = fix(source, found)
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

function errorsIn({store}: Session): number {
  return store.ask(diagnostics).kept.filter(({severity}) => severity === 'error').length
}

function range(start: number, end: number): readonly number[] {
  return Array.from({length: end - start}, (_, at) => start + at)
}
