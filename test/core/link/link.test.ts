import {describe, expect, test} from 'vitest'
import {link} from '../../../tools/core/link/link.ts'
import {clause, documentOf, nameOf, testBlock} from '../../support/spec.ts'

describe('link', () => {
  test('lets the first definition in reading order win, and points at it from the second', () => {
    const first = clause('request.method', {span: {file: 'pep/10-a.md', start: 1, end: 2}})
    const second = clause('request.method', {span: {file: 'pep/20-b.md', start: 3, end: 4}})
    const documents = [
      documentOf({file: 'pep/20-b.md', clauses: [second]}),
      documentOf({file: 'pep/10-a.md', clauses: [first]})
    ]
    const {value, diagnostics} = link(documents)
    expect(value.clauses.get('request.method')).toBe(first)
    expect(diagnostics).toMatchObject([
      {code: 'link/duplicate-clause', span: second.span, related: [{span: first.span}]}
    ])
  })

  test('proposes the name that is nearest to an unknown one', () => {
    const blocks = [testBlock('a', ['request.metod'])]
    const {diagnostics} = link([documentOf({clauses: [clause('request.method')], blocks})])
    expect(diagnostics).toMatchObject([
      {message: 'Unexpected clause `request.metod`, expected `request.method`', fix: {safe: false}}
    ])
  })

  test('asks for a requirement that is defined', () => {
    const {diagnostics} = link([documentOf({clauses: [clause('a.b', {answers: [nameOf('nope')]})]})])
    expect(diagnostics.map(({code}) => code)).toEqual(['link/unknown-requirement'])
  })
})
