import {describe, expect, test} from 'vitest'
import type {Nodes} from '../../../tools/core/model/markdown.ts'
import {stemOf} from '../../../tools/core/parse/blocks/stem.ts'
import {marked} from '../../support/marked.ts'
import {documentOf} from './document-of.ts'

test.each([
  ['pep/30-specification/40-request.md', 'specification/request'],
  ['pep/10-a.b.md', 'a.b'],
  ['pep/1.md', '1'],
  ['pep/2.7 notes.md', '7 notes'],
  ['pep/10-.md', '10-'],
  ['10-a.md', 'a']
])('a document %j is called %j', (file, stem) => {
  expect(stemOf(file)).toBe(stem)
})

describe('a code block', () => {
  test.each([
    ['~~~ts file=a/b.ts #one clause=a.b,c.d\n~~~', {role: 'reference', target: {name: 'a/b.ts'}, name: {name: 'one'}, clauses: [{name: 'a.b'}, {name: 'c.d'}]}],
    ['~~~py #one-two since=3.6 hidden\n~~~', {role: 'reference', name: {name: 'one-two'}, language: 'python', since: '3.6', hidden: true}],
    ['~~~ts test clause=a.b\n~~~', {role: 'test', clauses: [{name: 'a.b'}], id: 'test/1'}],
    ['~~~python test vectors=head\n~~~', {role: 'test', vectors: {name: 'head'}}],
    ['~~~ts example errors=2322,2345\n~~~', {role: 'example', errors: [{name: '2322'}, {name: '2345'}]}],
    ['~~~json vector=head clause=a.b\n~~~', {role: 'vector', kind: {name: 'head'}, language: 'json'}],
    ['~~~json vector\n~~~', {role: 'vector', kind: {name: 'vector'}}],
    ['~~~table source=features\n~~~', {role: 'table', source: {name: 'features'}}],
    ['~~~ts example #features\n~~~', {role: 'example', name: {name: 'features'}}],
    ['~~~output\n~~~', {role: 'output'}],
    ['~~~http\n~~~', {role: 'display', language: 'http'}],
    ['~~~\n~~~', {role: 'display', language: ''}],
    ['    x\n', {role: 'display', language: ''}],
    ['```ts file="a b.ts" #x\n```', {role: 'reference', target: {name: 'a b.ts'}}]
  ])('says in its info string what it is for: %j', (text, block) => {
    expect(documentOf(text).blocks).toMatchObject([block])
  }) // prettier-ignore

  test.each([
    ['~~~\n«one»\n«»\n«  two»\n~~~'],
    ['- ~~~\n  «one»\n«»\n  «  two»\n  ~~~'],
    ['> ~~~\n> «one»\n>«»\n> «  two»\n> ~~~'],
    ['~~~\r\n«one»\r\n«»\r\n~~~\r\n'],
    ['  ~~~\n  «one»\n «two»\n  ~~~'],
    ['    «one»\n    «  two»\n'],
    ['~~~\n«»\n~~~'],
    ['~~~\n~~~'],
    ['1. x\n\n   ~~~\n   «\tone»\n   ~~~']
  ])('has its lines without what holds them: %j', (input) => {
    const {text, spans} = marked('pep/10-test.md', input)
    const {lines} = documentOf(text).blocks[0]!
    expect(lines.map(({span}) => span)).toEqual(spans)
    expect(lines.map((line) => line.text)).toEqual(spans.map(({start, end}) => text.slice(start, end)))
  })

  test('is numbered under its heading, by language', () => {
    const tests = '~~~ts test\n~~~\n\n~~~py test\n~~~\n\n~~~ts example\n~~~\n\n'
    const {blocks} = documentOf(
      `# One Two!\n\n${tests}# One Two\n\n${tests}`,
      'pep/30-specification/40-request.md'
    )
    expect(blocks.map((block) => ('id' in block ? block.id : ''))).toEqual([
      'specification/request/one-two-1',
      'specification/request/one-two-1',
      'specification/request/one-two-2',
      'specification/request/one-two-2-1',
      'specification/request/one-two-2-1',
      'specification/request/one-two-2-2'
    ])
    expect(blocks[0]?.heading).toBe('One Two!')
  })

  test('is the output of the example right before it', () => {
    const {blocks} = documentOf('~~~ts example\n~~~\n\n~~~output\nhi\n~~~\n\n~~~output\nhi\n~~~')
    expect(blocks.map((block) => (block.role === 'output' ? block.of : undefined))).toEqual([
      undefined,
      {id: 'test/1', language: 'typescript'},
      undefined
    ])
  })
})

describe('a printed table', () => {
  test.each([
    ['~~~table source=a\n| «a» | **«b»** |\n|---|---|\n| «c d» | |\n~~~'],
    ['> - ~~~table source=a\n>   | «a» |\n>   |-|\n>   | «b» |\n>   ~~~'],
    ['~~~table source=a\r\n|«a»|\r\n|-|\r\n~~~']
  ])('has its cells where they stand: %j', (input) => {
    const {text, spans} = marked('pep/10-test.md', input)
    const [block] = documentOf(text).blocks
    const texts = textsIn(block?.role === 'table' ? block.table : undefined)
    expect(texts.map(({position}) => [position?.start.offset, position?.end.offset])).toEqual(
      spans.map(({start, end}) => [start, end])
    )
    expect(texts.map(({position}) => position?.start)).toEqual(spans.map(({start}) => pointOf(text, start)))
  })

  test.each([
    '',
    'feature: trailers',
    '| a |',
    '| a |\n|-|\n\n| b |\n|-|',
    '| a |\n|-|\n\ntext',
    '---\na: b\n---'
  ])('is only text where it is not one table: %j', (lines) => {
    expect(documentOf(`~~~table source=a\n${lines}\n~~~`).blocks).toMatchObject([{role: 'table'}])
    expect(documentOf(`~~~table source=a\n${lines}\n~~~`).blocks[0]).not.toHaveProperty('table')
  })

  test('defines nothing and refers to nothing', () => {
    const {clauses, terms, references} = documentOf('~~~table source=a\n| **x**{term} | [a.b] |\n|-|-|\n~~~')
    expect([clauses, terms, references]).toEqual([[], [], []])
  })

  test('is not parsed where that would take minutes', () => {
    const [block] = documentOf(`~~~table source=a\n| ${'*a'.repeat(40_000)} |\n|-|\n~~~`).blocks
    expect(block).toMatchObject({role: 'table'})
    expect(block).not.toHaveProperty('table')
  })
})

function textsIn(table: Nodes | undefined): readonly Nodes[] {
  if (!table) return []
  return 'children' in table ? table.children.flatMap(textsIn) : [table]
}

function pointOf(
  text: string,
  offset: number
): {readonly line: number; readonly column: number; readonly offset: number} {
  const lines = text.slice(0, offset).split('\n')
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset}
}

test.each([
  [
    ['A', 'A', 'A-2', 'A'],
    ['a', 'a-2', 'a-2-2', 'a-3']
  ],
  [
    ['a-2', 'a', 'a'],
    ['a-2', 'a', 'a-3']
  ],
  [
    ['`x_y` **Z**', '!', 'Ünï'],
    ['x_y-z', 'section', 'ünï']
  ]
])('headings %j have the slugs %j', (titles, slugs) => {
  const {headings} = documentOf(titles.map((title) => `## ${title}`).join('\n\n'))
  expect(headings.map(({slug}) => slug)).toEqual(slugs)
})
