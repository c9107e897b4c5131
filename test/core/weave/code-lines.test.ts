import fc from 'fast-check'
import {toHtml} from 'hast-util-to-html'
import {describe, expect, test} from 'vitest'
import {codeLines, type Mark} from '../../../tools/core/weave/formats/html/code-lines.ts'
import type {Token} from '../../../tools/core/weave/formats/html/highlight/token.ts'

const line: readonly Token[] = [{text: 'const', class: 't-keyword'}, {text: ' size = other'}]

const cases: readonly (readonly [name: string, marks: readonly Mark[], html: string])[] = [
  ['without a mark', [], '<span class="t-keyword">const</span> size = other'],
  [
    'with a name that has a type',
    [{start: 6, end: 10, hover: 3}],
    '<span class="t-keyword">const</span> <span class="hover" data-hover="3">size</span> = other'
  ],
  [
    'with a mark on a whole token',
    [{start: 0, end: 5, hover: 0}],
    '<span class="t-keyword hover" data-hover="0">const</span> size = other'
  ],
  [
    'with a mark across tokens',
    [{start: 3, end: 8, hover: 1}],
    '<span class="t-keyword">con</span><span class="t-keyword hover" data-hover="1">st</span><span class="hover" data-hover="1"> si</span>ze = other'
  ],
  [
    'with a link at the end',
    [
      {start: 6, end: 10, hover: 1},
      {start: 13, end: 18, href: 'a.html#b'}
    ],
    '<span class="t-keyword">const</span> <span class="hover" data-hover="1">size</span> = <a href="a.html#b">other</a>'
  ]
]

describe('a line of code', () => {
  test.each(cases)('%s', (_, marks, html) => {
    expect(htmlOf([line], marks)).toBe(`<span class="line">${html}</span>\n`)
  })

  test('keeps its text, wherever the marks are', () => {
    const marks = fc
      .uniqueArray(fc.nat(20), {maxLength: 8})
      .map((cuts) => cuts.toSorted((a, b) => a - b))
      .map((cuts) => cuts.slice(1).map((end, at): Mark => ({start: cuts[at]!, end, hover: at})))
    fc.assert(
      fc.property(marks, (own) => {
        const text = htmlOf([line], own).replaceAll(/<[^>]*>/gu, '')
        expect(text).toBe('const size = other\n')
      })
    )
  })
})

function htmlOf(lines: readonly (readonly Token[])[], marks: readonly Mark[]): string {
  return toHtml([...codeLines(lines, new Map([[0, marks]]))])
}
