import {describe, expect, test} from 'vitest'
import {marked} from '../../support/marked.ts'
import {documentOf} from './document-of.ts'

describe('a clause', () => {
  test.each([
    ['paragraph', 'r[a.b]\n«The server MUST wait.»\n\nMore.', 'The server MUST wait.'],
    ['paragraph behind a blank line', 'r[a.b]\n\n«It MUST.»', 'It MUST.'],
    ['list', 'r[a.b]\n\n«1. One MUST.\n2. Two»', 'One MUST. Two'],
    ['ordered list that does not start at 1', 'r[a.b]\n«3. One MUST.»', 'One MUST.'],
    ['table', 'r[a.b]\n«| a |\n|---|\n| It MUST |»', 'a It MUST'],
    ['list item', '- r[a.b]\n  «One MUST.\n\n  More.»\n- Two.', 'One MUST. More.'],
    ['paragraph in a quote', '> r[a.b]\n> «It\n> MUST.»', 'It MUST.'],
    ['paragraph behind a comment', 'r[a.b]\n<!-- allow check/x: why -->\n«It MUST.»', 'It MUST.'],
    [
      'paragraph and the list that it introduces',
      'r[a.b]\n«It MUST:\n\n- do\n- be»\n\nMore.',
      'It MUST: do be'
    ],
    [
      'paragraph and the numbers it introduces',
      'r[a.b]\n«It MUST **do:**\n<!-- so -->\n\n3. this»',
      'It MUST do: this'
    ],
    [
      'paragraph and the table it introduces',
      'r[a.b]\n«It MUST:\n\n| a |\n|---|\n| b |»\n\nMore.',
      'It MUST: a b'
    ],
    ['paragraph alone before a list that nothing introduces', 'r[a.b]\n«It MUST.»\n\n- do', 'It MUST.'],
    ['paragraph alone whose colon is code', 'r[a.b]\n«It MUST end in `:`»\n\n- do', 'It MUST end in :'],
    ['paragraph alone that introduces another', 'r[a.b]\n«It MUST:»\n\nMore.\n\n- do', 'It MUST:'],
    ['paragraph with CRLF', 'r[a.b]\r\n«It\r\nMUST.»\r\n', 'It MUST.']
  ])('governs the %s behind it', (_, input, body) => {
    const {text, spans} = marked('pep/10-test.md', input)
    const {clauses, keywords} = documentOf(text)
    expect(clauses).toMatchObject([{id: 'a.b', level: 'must', text: body, body: spans[0]}])
    expect(keywords).toEqual([])
  })

  test('leaves the items with ids of their own to those', () => {
    const {clauses} = documentOf('r[a.b]\n\n- It MAY.\n- r[a.c]\n  It MUST.\n')
    expect(clauses.map(({id, level}) => [id, level])).toEqual([
      ['a.b', 'may'],
      ['a.c', 'must']
    ])
  })

  test('has what stands in its braces', () => {
    const {text, spans} = marked(
      'pep/10-test.md',
      'r[a.b]{for="«one»,«two»" «todo="not yet: `}` [x]"»}\nIt MUST.'
    )
    expect(documentOf(text).clauses[0]).toMatchObject({
      answers: [
        {name: 'one', span: spans[0]},
        {name: 'two', span: spans[1]}
      ],
      exception: {kind: 'todo', reason: 'not yet: `}` [x]', span: spans[2]}
    })
  })

  test.each([
    'array r[a.b] MAY',
    'so\nr[1]\nand',
    '`r[a.b]`',
    '    r[a.b]\n',
    '~~~\nr[a.b]\n~~~',
    '<div>\nr[a.b]\n</div>',
    '\\r[a.b]',
    'r [a.b]'
  ])('is not made by %j', (text) => {
    expect(documentOf(text).clauses).toEqual([])
  })
})

describe('a keyword', () => {
  test.each([
    ['It «MUST» and «MUST» and «must».', 'must'],
    ['It «MUST\nNOT» do.', 'must not'],
    ['It **«MUST** NOT» do.', 'must not'],
    ['It **«MUST NOT»** do.', 'must not'],
    ['*It «SHOULD» &amp; «SHOULD»* \\_ «SHOULD»', 'should'],
    ['It is «NOT RECOMMENDED».', 'should not'],
    ['It is «RECOMMENDED».', 'should'],
    ['It is «REQUIRED», «SHALL».', 'must'],
    ['It is «OPTIONAL».', 'may'],
    ['It «may».', undefined],
    ['It «MAY» and «MUST».', undefined],
    ['It `MUST` <b MUST> [a](MUST "MUST") MUSTARD.', undefined]
  ])('is found in %j', (input, level) => {
    const {text, spans} = marked('pep/10-test.md', `r[a.b]\n${input}`)
    const [clause] = documentOf(text).clauses
    expect(clause?.keywords.map(({span}) => span)).toEqual(spans)
    expect(clause?.level).toBe(level)
  })

  test('keeps its words when quote marks come between', () => {
    const {text, spans} = marked('pep/10-test.md', '> r[a.b]\n> It «MUST\n> NOT» do.')
    expect(documentOf(text).clauses[0]?.keywords).toEqual([
      {word: 'MUST NOT', span: spans[0], within: 'clause'}
    ])
  })

  test.each([
    ['Any server «MUST», they must.', 'prose'],
    ['# «MUST» I', 'prose'],
    ['> **Note** You «MUST».', 'aside'],
    ['> **Rationale:** Because.\n>\n> - You «MAY».', 'aside'],
    ['> Someone said they «MUST».', 'prose']
  ])('outside of clauses is listed in capitals: %j', (input, within) => {
    const {text, spans} = marked('pep/10-test.md', input)
    expect(documentOf(text).keywords).toMatchObject([{span: spans[0], within}])
  })

  test('in a note inside a list item is not of its clause', () => {
    const {clauses, keywords} = documentOf('- r[a.b]\n  It MUST.\n\n  > **Note** MAY\n')
    expect(clauses[0]?.level).toBe('must')
    expect(keywords).toMatchObject([{word: 'MAY', within: 'aside'}])
  })
})
