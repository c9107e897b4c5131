import {describe, expect, test} from 'vitest'
import {check} from '../../../tools/core/check/check.ts'
import {link} from '../../../tools/core/link/link.ts'
import type {Document} from '../../../tools/core/model/document.ts'
import {plainProject} from '../../support/project.ts'
import {clause, documentOf, referenceBlock, testBlock} from '../../support/spec.ts'

describe('check/untested-must', () => {
  test('reports a MUST that no test names', () => {
    expect(codesOf({clauses: [clause('request.method')]})).toEqual(['check/untested-must'])
  })

  test('does not count an implementation as a test', () => {
    const blocks = [referenceBlock(['request.method'])]
    expect(codesOf({clauses: [clause('request.method')], blocks})).toEqual(['check/untested-must'])
  })

  test('accepts a MUST that a test names, and a MAY that none does', () => {
    const clauses = [clause('request.method'), clause('request.trailers', {level: 'may'})]
    expect(codesOf({clauses, blocks: [testBlock('a', ['request.method'])]})).toEqual([])
  })
})

function codesOf(parts: Partial<Document>): readonly string[] {
  return check(link([documentOf(parts)]).value, plainProject).map(({code}) => code)
}
