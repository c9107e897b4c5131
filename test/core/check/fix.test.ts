import {describe, expect, test} from 'vitest'
import {fix} from '../../../tools/core/check/fix.ts'
import type {Diagnostic, Edit} from '../../../tools/core/model/diagnostic.ts'

const file = 'pep/10-test.md'
const source = {file, text: '0123456789'}

describe('fix', () => {
  test('applies fixes from wherever they are listed', () => {
    const fixes = [fixWith(edit(8, 9, 'b')), fixWith(edit(1, 2, 'a'), edit(4, 4, '-'))]
    expect(fix(source, fixes).text).toBe('0a23-4567b9')
  })

  test.each([
    ['is not safe', {...fixWith(edit(1, 2, 'a')), fix: {title: '', edits: [edit(1, 2, 'a')], safe: false}}],
    ['is for another file', fixWith({...edit(1, 2, 'a'), span: {file: 'pep/20-b.md', start: 1, end: 2}})],
    ['is for another text', fixWith(edit(9, 11, 'a'))],
    ['reaches into itself', fixWith(edit(1, 4, 'a'), edit(3, 5, 'b'))],
    [
      'is for another file in part',
      fixWith(edit(1, 2, 'a'), {...edit(3, 4, ''), span: {file: 'b.md', start: 3, end: 4}})
    ]
  ])('leaves out what %s', (_, diagnostic) => {
    expect(fix(source, [diagnostic])).toEqual({text: source.text, applied: []})
  })

  test('applies the first of two that overlap, and neither half of the other', () => {
    const fixes = [fixWith(edit(1, 4, 'a')), fixWith(edit(3, 5, 'b'), edit(8, 9, 'b'))]
    expect(fix(source, fixes)).toEqual({text: '0a456789', applied: [fixes[0]]})
  })

  test('does not choose an order for two insertions at one place', () => {
    expect(fix(source, [fixWith(edit(3, 3, 'a')), fixWith(edit(3, 3, 'b'))]).text).toBe('012a3456789')
  })

  test('applies once what two diagnostics ask for alike', () => {
    const fixes = [fixWith(edit(1, 2, 'a')), fixWith(edit(1, 2, 'a'))]
    expect(fix(source, fixes)).toEqual({text: '0a23456789', applied: fixes})
  })
})

function edit(start: number, end: number, text: string): Edit {
  return {span: {file, start, end}, text}
}

function fixWith(...edits: readonly Edit[]): Diagnostic {
  return {
    code: 'check/test',
    severity: 'error',
    message: 'Unexpected test',
    fix: {title: '', edits, safe: true}
  }
}
