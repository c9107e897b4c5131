import {describe, expect, test} from 'vitest'
import {woven} from './woven.ts'

/** Lines of Markdown, and the lines that they become. */
type Case = readonly [title: string, markdown: readonly string[], rst: readonly string[]]

describe('blocks', () => {
  test.each<Case>([
    ['a tight list', ['- a', '- b'], ['* a', '* b']],
    ['a loose list', ['- a', '', '- b'], ['* a', '', '* b']],
    ['a nested list', ['- a', '  - b', '- c'], ['* a', '', '  - b', '', '* c']],
    ['a numbered list from its first number', ['3. a', '4. b'], ['3. a', '4. b']],
    ['an empty item', ['1. a', '2.', '3. b'], ['1. a', '', '2.', '', '3. b']],
    ['two lists as two', ['- a', '', '* b'], ['* a', '', '..', '', '* b']],
    ['a quote', ['a', '', '> b', '>', '> c'], ['a', '', '    b', '', '    c']],
    ['a quote behind a list as no part of it', ['- a', '', '> b'], ['* a', '', '..', '', '    b']],
    ['a quote in a list', ['- > a'], ['* ..', '', '      a']],
    ['a note', ['> **Note**', '> a'], ['.. note::', '', '    a']],
    ['a rationale', ['> **Rationale.** a'], ['.. admonition:: Rationale', '', '    a']],
    [
      'code',
      ['```ts', 'let x', '', '  y', '```'],
      ['.. code-block:: typescript', '', '    let x', '', '      y']
    ],
    ['code of no known language', ['```klingon', 'x', '```'], ['.. code-block:: text', '', '    x']],
    [
      'code that is indented as a whole',
      ['```text', '  x', '```'],
      ['.. code-block:: text', '    :class: code', '', '      x']
    ],
    [
      'code in a list',
      ['- a', '', '  ```text', '  b', '  ```'],
      ['* a', '', '  .. code-block:: text', '', '      b']
    ],
    [
      'no code for the tools alone',
      ['a', '', '```ts hidden', 'b', '```', '', '```ts test', 'c', '```'],
      ['a']
    ],
    ['an image of its own', ['![a b](c.png)'], ['.. image:: c.png', '    :alt: a b']],
    [
      'an image that is a link',
      ['[![a](b.png)](https://c.d/)'],
      ['.. image:: b.png', '    :alt: a', '    :target: https://c.d/']
    ],
    ['a break between texts', ['a', '', '---', '', 'b'], ['a', '', '-'.repeat(20), '', 'b']],
    ['a heading within a quote', ['> ## a'], ['    .. rubric:: a']],
    [
      'a table that fits',
      ['| a | b |', '|---|---|', '| `c` | d \\| e |', '|  | f |'],
      ['=====  =====', 'a      b', '=====  =====', '``c``  d | e', '\\      f', '=====  =====']
    ],
    [
      'a table with text that goes on below',
      ['| a | b |', '|---|---|', `| c | ${'word '.repeat(20)} |`],
      [
        '===  ==========================================================================',
        'a    b',
        '===  ==========================================================================',
        `c    ${'word '.repeat(15).trim()}`,
        `     ${'word '.repeat(5).trim()}`,
        '===  =========================================================================='
      ]
    ],
    [
      'a table that cannot be drawn',
      ['| a | b |', '|---|---|', '| 漢 |  |'],
      ['.. list-table::', '    :header-rows: 1', '', '    * - a', '      - b', '    * - 漢', '      -']
    ],
    [
      'a table that an example prints',
      ['```table source=a', '| a | b |', '|---|---|', '| `c` | [d] |', '```'],
      ['=====  ===', 'a      b', '=====  ===', '``c``  [d]', '=====  ===']
    ],
    [
      'what an example prints that is no table',
      ['```table source=a', 'a: b', '```'],
      ['.. code-block:: text', '', '    a: b']
    ],
    [
      'a table with a cell beyond its headings',
      ['| a |', '|---|', '| b | c |'],
      ['===  ===', 'a', '===  ===', 'b    c', '===  ===']
    ],
    [
      'a table of headings alone',
      ['| a | b |', '|---|---|'],
      ['.. list-table::', '', '    * - a', '      - b']
    ]
  ])('weaves %s', (_, markdown, rst) => {
    const {text, diagnostics} = woven(markdown.join('\n'))
    expect(text.trimEnd().split('\n')).toEqual(rst)
    expect(diagnostics).toEqual([])
  })

  test.each<readonly [string, string]>([
    ['a break with nothing below', 'a\n\n---'],
    ['a break within a quote', '> a\n>\n> ---\n>\n> b'],
    ['HTML', '<div>a</div>'],
    ['lists and quotes thirteen deep', `${'> '.repeat(13)}a`],
    ['an empty heading', '#']
  ])('reports %s', (_, markdown) => {
    expect(woven(markdown).diagnostics.map(({code}) => code)).toEqual(['weave/cannot-express'])
  })

  test('reports a colon before code that is left out, unless other code follows', () => {
    const markdown = 'So:\n\n```ts test\na\n```\n'
    expect(woven(`${markdown}\nb`).diagnostics.map(({code}) => code)).toEqual(['weave/left-out'])
    expect(woven(`${markdown}\n\`\`\`ts\nb\n\`\`\``).diagnostics).toEqual([])
  })

  test('keeps a quote from going on with a list whose heading between them cannot be', () => {
    expect(woven('- a\n\n# &nbsp;\n\n> b').text).toBe('* a\n\n..\n\n    b\n')
  })

  test('survives what no person would write', () => {
    expect(() => woven(`${'> '.repeat(90)}a`)).not.toThrow()
    expect(() => woven(`${'*a **b '.repeat(5000)}${'** *'.repeat(5000)}`)).not.toThrow()
  })
})
