import {describe, expect, test} from 'vitest'
import {marked} from '../../support/marked.ts'
import {parse} from '../../../tools/core/parse/parse.ts'
import {documentOf} from './document-of.ts'

const file = 'pep/10-test.md'

describe('references', () => {
  test.each([
    ['See «[request.target]».', 'clause', 'request.target'],
    ['«[a.b]»: it says', 'clause', 'a.b'],
    ['so «[a.b]»: it says', 'clause', 'a.b'],
    ['> - see\n>   «[a.b]»', 'clause', 'a.b'],
    ['| x |\n|---|\n| \\| «[a.b]» |', 'clause', 'a.b'],
    ['*see «[a.b]»*', 'clause', 'a.b'],
    ['an «[*exchange*]»', 'term', 'exchange'],
    ['> a «[*worker\n> link*]»', 'term', 'worker link'],
    ['\t- x\n\n- \t«[*x*]»', 'term', 'x']
  ])('are found in %j', (input, kind, name) => {
    const {text, spans} = marked(file, input)
    expect(documentOf(text).references).toEqual([{kind, name, span: spans[0]}])
  })

  test.each([
    'array[a.b]', '[a.b](x)', '[a.b][c]', '\\[a.b]', '`[a.b]`', '[x [a.b] y](z)', '![x [a.b]](z)', 'x <a title="[a.b]">', '[0]', '[3.2]', '[Node.js]', '[a..b]',
    '[* x*]', '[**x**]', '[*x*](y)', '[a.b]: https://x.y', '~~~\n[a.b]\n~~~', 'https://x.y/[a.b]'
  ])('are not found in %j', (text) => {
    expect(documentOf(text).references).toEqual([])
  }) // prettier-ignore

  test('keep the text of a link and an image whole', () => {
    const {tree} = documentOf('[x [a.b] PEP 1 {term}](z) ![RFC 1 [*x*]](z)')
    expect(tree.children[0]).toMatchObject({
      children: [
        {type: 'link', children: [{type: 'text', value: 'x [a.b] PEP 1 {term}'}]},
        {type: 'text'},
        {type: 'image', alt: 'RFC 1 [*x*]'}
      ]
    })
  })

  test('leave a definition labelled like a clause in the tree', () => {
    expect(documentOf('[a.b]: https://x.y').tree.children).toMatchObject([
      {type: 'definition', identifier: 'a.b'}
    ])
  })
})

describe('a term', () => {
  test('is defined by strong text with a mark right behind it', () => {
    const {text, spans} = marked(file, 'An **«exchange»**{term} is\none `thing`.')
    expect(documentOf(text).terms).toEqual([
      {name: 'exchange', text: 'An exchange is one thing.', span: spans[0]}
    ])
  })

  test.each([
    '**x** {term}',
    'x{term}',
    '*x*{term}',
    '`**x**{term}`',
    '{term}',
    '**x**\\{term}',
    '[**x**{term}](y)'
  ])('is not defined by %j', (text) => {
    expect(documentOf(text).terms).toEqual([])
  })
})

describe('citations', () => {
  test.each([
    ['see «PEP 3333».', {type: 'pepReference', number: 3333, value: 'PEP 3333'}],
    ['(«PEP\n8»)', {type: 'pepReference', number: 8, value: 'PEP 8'}],
    ['«RFC 9110», section', {type: 'rfcReference', number: 9110, value: 'RFC 9110'}],
    ['«RFC 9110 §3.2».', {type: 'rfcReference', number: 9110, section: '3.2', value: 'RFC 9110 §3.2'}],
    ['> «RFC 9110,\n> Section 3.2.1» says', {type: 'rfcReference', number: 9110, section: '3.2.1'}],
    ['«RFC 9110 section 3»', {type: 'rfcReference', section: '3'}]
  ])('are found in %j', (input, node) => {
    const {text, spans} = marked(file, input)
    const found = nodesOf(text).filter(({type}) => type.endsWith('Reference'))
    expect(found).toMatchObject([node])
    expect(found[0]).toMatchObject({
      position: {start: {offset: spans[0]?.start}, end: {offset: spans[0]?.end}}
    })
  })

  test.each([
    'PEPs 1',
    'xPEP 1',
    'PEP 1x',
    'PEP-1',
    'PEP 1.5',
    'PEP',
    'https://x.y/PEP',
    '`PEP 1`',
    '[PEP 1](x)',
    'pep 1'
  ])('are not found in %j', (text) => {
    expect(nodesOf(text).filter(({type}) => /^(?:pep|rfc)/u.test(type))).toEqual([])
  })
})

test('a byte order mark is kept, and shifts every place', () => {
  const {value, diagnostics} = parse({file, text: '\uFEFFr[a.b]\nIt MUST, [a.c].\n'})
  expect(diagnostics.map(({code}) => code)).toEqual(['parse/byte-order-mark'])
  expect(value.parts.map(({text}) => text).join('')).toBe(value.text)
  expect(value.clauses[0]).toMatchObject({span: {start: 1}, keywords: [{span: {start: 11}}]})
  expect(value.references[0]).toMatchObject({span: {start: 17, end: 22}})
})

test.each(['10:30', 'note:this', ':name[x]', '::x', 'a {x} b'])('%j is prose', (text) => {
  expect(documentOf(text).tree.children).toMatchObject([
    {type: 'paragraph', children: [{type: 'text', value: text}]}
  ])
})

interface Shape {
  readonly type: string
  readonly children?: readonly Shape[]
}

function nodesOf(text: string): readonly Shape[] {
  const found: Shape[] = [documentOf(text).tree]
  for (const node of found) found.push(...(node.children ?? []))
  return found
}
