import {describe, expect, test} from 'vitest'
import {woven} from './woven.ts'

/** Markdown of one paragraph, and the line that it becomes. */
type Case = readonly [title: string, markdown: string, rst: string]

describe('running text', () => {
  test.each<Case>([
    ['keeps emphasis and strong text', '*a* and **b**', '*a* and **b**'],
    ['writes code as a literal', 'see `x = 1` here', 'see ``x = 1`` here'],
    ['writes code with backticks as a role', '`` a`b ``', ':literal:`a\\`b`'],
    ['keeps a backtick at the end of code apart from the delimiter', '`` a` ``', ':literal:`a\\`\\ `'],
    ['parts markup from a word that it touches', '`x`s and un*usual*', '``x``\\ s and un\\ *usual*'],
    ['parts markup from markup', '*a*`b`', '*a*\\ ``b``'],
    ['needs no parting at punctuation', '(`x`), "*a*".', '(``x``), "*a*".'],
    ['parts markup from a bracket whose partner it begins with', "'`'a`", "'\\ ``'a``"],
    [
      'keeps a name between colons from being the role of what is before it',
      '``a`b``:c: d',
      ':literal:`a\\`b`\\:c: d'
    ],
    ['escapes what would be markup', '\\*a\\* \\`b\\` |c| d\\\\e', '\\*a\\* \\`b\\` \\|c\\| d\\\\e'],
    ['leaves a lone asterisk alone', '2 * 3', '2 * 3'],
    [
      'escapes an underscore only where it ends a word',
      'get_all, post_, [1]_, \\_pre',
      'get_all, post\\_, [1]\\_, _pre'
    ],
    ['keeps an author from looking like a list', '\\- a', '\\- a'],
    ['keeps a number from looking like a list', '1986\\. A great year', '\\1986. A great year'],
    ['keeps a letter from looking like a list', 'A. Einstein', '\\A. Einstein'],
    ['keeps dots from looking like a comment', '.. a', '\\.. a'],
    ['keeps a dash from looking like an attribution', '— a', '\\— a'],
    ['keeps a colon from announcing code', 'so::', 'so:\\:'],
    [
      'writes PEP and RFC references as roles',
      'PEP 3333, RFC 9110 §3.2',
      ':pep:`3333`, :rfc:`9110#section-3.2`'
    ],
    ['writes a link without a name', '[text](https://example.org/a)', '`text <https://example.org/a>`__'],
    [
      'keeps an address that ends in an underscore from being a name',
      '[a](https://example.org/b_)',
      '`a <https://example.org/b\\_>`__'
    ],
    ['writes an address as it is', '<https://example.org/>', 'https://example.org/'],
    [
      'writes a link by reference like any other',
      '[text][x]\n\n[x]: https://example.org/',
      '`text <https://example.org/>`__'
    ],
    ['leaves comments out', 'a <!-- for us --> b', 'a b'],
    ['writes hard breaks as a line block', 'a\\\nb', '| a\n| b'],
    ['opens markup again behind a hard break', '*a\\\nb*', '| *a*\n| *b*'],
    ['replaces what no line may hold', 'a&#x2028;b', 'a b']
  ])('%s', (_, markdown, rst) => {
    const {text, diagnostics} = woven(markdown)
    expect(text).toBe(`${rst}\n`)
    expect(diagnostics).toEqual([])
  })

  test.each<Case>([
    ['strong text in a link', '[**a**](https://example.org/)', '`a <https://example.org/>`__'],
    ['code in emphasis', '*a `b`*', '*a* ``b``'],
    ['emphasis in strong text', '**a *b***', '**a b**'],
    ['HTML', 'a <b>c</b>', 'a c'],
    ['an image within text', 'a ![b](c.png)', 'a b'],
    ['code of spaces alone', 'a ` ` b', 'a b']
  ])('reports %s, and weaves what is left', (_, markdown, rst) => {
    const {text, diagnostics} = woven(markdown)
    expect(text).toBe(`${rst}\n`)
    expect(new Set(diagnostics.map(({code}) => code))).toEqual(new Set(['weave/cannot-express']))
  })

  test('fills lines up to 79 columns', () => {
    const lines = woven('word '.repeat(60)).text.trimEnd().split('\n')
    expect(lines.map((line) => line.length)).toEqual([79, 79, 79, 59])
  })

  test('breaks a line neither within a literal nor before what would look like a list', () => {
    const {text} = woven(`${'a'.repeat(70)} \`b c d e f g h\` ${'i'.repeat(60)} - j`)
    expect(text.trimEnd().split('\n')).toEqual(['a'.repeat(70), '``b c d e f g h``', `${'i'.repeat(60)} - j`])
  })
})
