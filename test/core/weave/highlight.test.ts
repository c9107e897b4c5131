import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {tokensOf} from '../../../tools/core/weave/formats/html/highlight/tokens-of.ts'

const cases: readonly (readonly [language: string, code: string, shown: string])[] = [
  ['typescript', 'const size = 3', '[keyword const] size = [number 3]'],
  [
    'typescript',
    "export function has(name: string): boolean { return name === 'a' } // x",
    "[keyword export] [keyword function] [function has]([variable name]: [type string]): [type boolean] { [keyword return] name === [string 'a'] } [comment // x]"
  ],
  ['typescript', 'type Body = Chunk | null', '[keyword type] [type Body] = [type Chunk] | [type null]'],
  [
    'typescript',
    'if (!(key in {a: 1})) throw 1',
    '[keyword if] (!(key [keyword in] {[property a]: [number 1]})) [keyword throw] [number 1]'
  ],
  [
    'python',
    "def has(name):\n    return name is None and 'a'",
    "[keyword def] [function has]([variable name]):\n    [keyword return] name [keyword is] [constant None] [keyword and] [string 'a']"
  ],
  ['python', '# 1', '[comment # 1]'],
  ['json', '{"a": [1, true]}', '{[property "a"]: [[number 1], [constant true]]}'],
  ['nothing', 'const size = 3', 'const size = 3']
]

describe('code', () => {
  test.each(cases)('in %s is told apart: %s', (language, code, shown) => {
    expect(shownAs(code, language)).toBe(shown)
  })

  test('of a name that nobody gave to a language is plain', () => {
    expect(tokensOf('a <b>\n\nc', 'constructor')).toEqual([[{text: 'a <b>'}], [], [{text: 'c'}]])
  })

  test('is plain on a line that no person wrote, and told apart around it', () => {
    const long = `const a = '${'a'.repeat(5000)}'`
    expect(tokensOf(`let b\n${long}\nlet c`, 'typescript')).toEqual([
      [{text: 'let', class: 't-keyword'}, {text: ' b'}],
      [{text: long}],
      [{text: 'let', class: 't-keyword'}, {text: ' c'}]
    ])
  })

  test('is told apart in the same way, whatever came before', () => {
    const texts = [
      'const a = `x ${b.map((c) => `${c} + ${{d: 1}}`)} y` as const // z',
      'class A<B extends C = D> { #e?: F; static g(h: (i: J) => K): asserts h is L { return `x ${b}` } }',
      'const a = b < c && d > (e)',
      'const a = `x'
    ]
    const alone = texts.map((text) => tokensOf(text, 'typescript'))
    const together = tokensOf(texts.join('\n'), 'typescript')
    expect(together).toEqual(alone.flat())
    expect(texts.map((text) => tokensOf(text, 'typescript'))).toEqual(alone)
  })

  test('is plain in a text of more lines than anybody reads in one piece', () => {
    const classesOf = (lines: number): ReadonlySet<string | undefined> =>
      new Set(
        tokensOf('let\n'.repeat(lines - 1) + 'let', 'typescript')
          .flat()
          .map((token) => token.class)
      )
    expect(classesOf(2000)).toEqual(new Set(['t-keyword']))
    expect(classesOf(2001)).toEqual(new Set([undefined]))
  })

  test('loses nothing, whatever it is', () => {
    const language = fc.constantFrom(
      'typescript',
      'python',
      'json',
      'html',
      'bash',
      'markdown',
      'yaml',
      'css',
      'diff'
    )
    const line = fc.oneof(
      fc.string({unit: 'binary', maxLength: 30}).map((text) => text.replaceAll(/[\r\n]/gu, ' ')),
      fc.string({
        unit: fc.constantFrom(
          '<',
          '>',
          '(',
          ')',
          '{',
          '}',
          '[',
          ']',
          '"',
          "'",
          '`',
          '$',
          '/',
          '*',
          '#',
          '=',
          ':',
          ' ',
          'a',
          '1'
        ),
        maxLength: 60
      })
    )
    fc.assert(
      fc.property(fc.array(line, {maxLength: 6}), language, (lines, name) => {
        const tokens = tokensOf(lines.join('\n'), name)
        expect(tokens.map((one) => one.map(({text}) => text).join('')).join('\n')).toBe(lines.join('\n'))
      }),
      {numRuns: 60}
    )
  })
})

function shownAs(code: string, language: string): string {
  return tokensOf(code, language)
    .map((line) => line.map(({text, class: name}) => (name ? `[${name.slice(2)} ${text}]` : text)).join(''))
    .join('\n')
}
