import {expect, test} from 'vitest'
import {inOrder} from '../../../tools/core/model/diagnostic-order.ts'
import type {Diagnostic} from '../../../tools/core/model/diagnostic.ts'

test('diagnostics are shown by file in reading order, place and code, those without a place first', () => {
  const expected = [
    diagnostic('toolchain/missing'),
    diagnostic('check/b', {file: 'pep/30-a.md', start: 9, end: 9}),
    diagnostic('check/b', {file: 'pep/30-a/10.md', start: 2, end: 20}),
    diagnostic('check/a', {file: 'pep/30-a/10.md', start: 10, end: 11}),
    diagnostic('check/b', {file: 'pep/30-a/10.md', start: 10, end: 11}),
    diagnostic('check/a', {file: 'pep/30-a/10.md', start: 10, end: 12})
  ]
  expect(inOrder(expected.toReversed())).toEqual(expected)
})

function diagnostic(code: Diagnostic['code'], span?: Diagnostic['span']): Diagnostic {
  return {code, severity: 'error', message: '', ...(span && {span})}
}
