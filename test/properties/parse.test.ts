import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Span} from '../../tools/core/model/span.ts'
import {parse} from '../../tools/core/parse/parse.ts'

/** What the notation is made of, and what gets in its way. */
const fragments = [
  'r[a.b]', 'r[A.b]{for="x,y"}', 'r[a.b]{for="x', '{todo=', '}', '[a.b]', '[*term*]', '[*te\nrm*]', '**term**{term}', '{term}', '**', '*', '_', '`', '``',
  'PEP 3333', 'PEP\n', 'RFC 9110 §3.2', 'RFC 9110,\n> Section 3', 'MUST', 'MUST\nNOT', 'must', 'NOT RECOMMENDED', 'word', 'é', '漢字', '👩🏽', '\uD800', '\0',
  '~~~', '~~~ts test clause=a.b', '```ts file=a.ts #x', '~~~python example errors=1,,2 "', '~~~output', '~~~json vector=k', '~~~table source=t', '~~~\n',
  '# Heading', '## need: Title', 'kind: security · source: `a, b`, c · status: accepted · needs: clause, test:python3', '===', '---', '---\n', 'a: b', '---\nquestion: x\nstatus: open\nclaims: [a, "a b", a]\n---\n', 'claims: [', '~~~ts test for=a,b score=', 'a: [&x 1, *x]', '"a": {b: "',
  '> ', '> **Note** ', '- ', '10. ', '\t', '    ', '  ', '\n', '\r\n', '\r', '\n\n', '\n\n', '\n\n', '\n',
  '| id | reason | name | opens | closes |', '|-|-|-|-|-|', '| a | b |', '|', '<!-- allow a/b: c -->', '<!-- allow a/b -->', '<!--', '-->', '<div>', '</div>', '<a href="', '>',
  '[', ']', '](x)', '![', '[^1]', '[^1]: x', '[a.b]: https://x.y', '(', ')', '\\', '&amp;', '&#77;', 'https://x.y/a', 'www.x.y', 'a@b.cd', ':', '\uFEFF', ' '
] // prettier-ignore

const files = [
  'pep/10-a/20-b.md',
  'requirements/phases.md',
  'requirements/10-a.md',
  'pep/retired.md',
  'experiments/1-a/b.md',
  'x'
]

const sources = fc.record({
  file: fc.constantFrom(...files),
  text: fc.oneof(
    {
      arbitrary: fc.array(fc.constantFrom(...fragments), {maxLength: 40}).map((pieces) => pieces.join('')),
      weight: 8
    },
    {arbitrary: fc.string({unit: 'binary', maxLength: 200}), weight: 1},
    {arbitrary: fc.string({unit: 'grapheme', maxLength: 200}), weight: 1}
  )
})

const runs = {numRuns: 2_000}

describe('parse', () => {
  test('gives a document for every text, and the text back from its parts', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const {value} = parse(source)
        expect(value.text).toBe(source.text)
        expect(value.parts.map(({text}) => text).join('')).toBe(source.text)
        expect(value.parts.map(({span}) => source.text.slice(span.start, span.end)).join('')).toBe(
          source.text
        )
      }),
      runs
    )
  })

  test('gives spans within the text, and names that stand there', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const outcome = parse(source)

        for (const found of objectsOf(outcome)) {
          if (isSpan(found)) {
            expect(found.file).toBe(source.file)
            expect(0 <= found.start && found.start <= found.end && found.end <= source.text.length).toBe(true)
          }
          if (isName(found)) expect(source.text.slice(found.span.start, found.span.end)).toBe(found.name)
        }
        for (const {text, span} of outcome.value.blocks.flatMap(({lines}) => lines)) {
          const copied = source.text.slice(span.start, span.end)
          if (copied.length === text.length) expect(copied).toBe(text)
        }
      }),
      runs
    )
  })

  test('gives every node a place that holds its children, in order', () => {
    fc.assert(
      fc.property(sources, (source) => {
        for (const node of objectsOf(parse(source).value.tree)) {
          if (!('type' in node && 'children' in node)) continue
          let at = startOf(node)
          for (const child of node['children'] as readonly object[]) {
            expect(startOf(child)).toBeGreaterThanOrEqual(at)
            at = endOf(child)
          }
          expect(endOf(node)).toBeGreaterThanOrEqual(at)
        }
      }),
      runs
    )
  })

  test('gives the same twice, and changes nothing', () => {
    fc.assert(
      fc.property(sources, (source) => {
        expect(parse(Object.freeze({...source}))).toEqual(parse(source))
      }),
      {numRuns: 300}
    )
  })

  test('gives tests of one language an id each', () => {
    const test = fc.constantFrom(
      '~~~ts test\n~~~\n',
      '~~~ts example\n~~~\n',
      '# A\n',
      '# A-1\n',
      '# A 2\n',
      '# !\n'
    )
    fc.assert(
      fc.property(fc.array(test, {maxLength: 20}), (pieces) => {
        const ids = parse({file: 'pep/a.md', text: pieces.join('\n')}).value.blocks.map(
          (block) => 'id' in block && block.id
        )
        expect(new Set(ids).size).toBe(ids.length)
      })
    )
  })
})

/** Every object within a value. */
function objectsOf(value: object): readonly Record<string, unknown>[] {
  const found = [value as Record<string, unknown>]
  for (const each of found) {
    for (const inner of Object.values(each))
      if (typeof inner === 'object' && inner !== null) found.push(inner as Record<string, unknown>)
  }
  return found
}

function isSpan(value: object): value is Span {
  return 'file' in value && 'start' in value && 'end' in value
}

function isName(value: object): value is {name: string; span: {start: number; end: number}} {
  return 'name' in value && 'span' in value && Object.keys(value).length === 2
}

function startOf(node: object): number {
  return (node as {position?: {start: {offset: number}}}).position?.start.offset ?? 0
}

function endOf(node: object): number {
  return (node as {position?: {end: {offset: number}}}).position?.end.offset ?? 0
}
