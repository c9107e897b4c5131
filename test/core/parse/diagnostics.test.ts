import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../../tools/core/model/diagnostic.ts'
import {parse} from '../../../tools/core/parse/parse.ts'
import {marked} from '../../support/marked.ts'

const needs = 'requirements/10-needs.md'

/** Each with the text after its fix, where it has one. */
const cases: readonly (readonly [code: string, input: string, fixed?: string | undefined, file?: string])[] =
  [
    ['parse/bad-id', 'r[«Request.Target»]\nIt MUST.', 'r[request.target]\nIt MUST.'],
    ['parse/bad-id', 'r[«request.request.body»]\nIt MUST.', 'r[request.body]\nIt MUST.'],
    ['parse/bad-id', 'r[«request.raw_target»]\nIt MUST.', 'r[request.raw-target]\nIt MUST.'],
    ['parse/bad-id', 'r[«request»]\nIt MUST.'],
    ['parse/bad-id', 'r[«a..b»]\nIt MUST.'],
    ['parse/bad-id', 'r[«a.é»]\nIt MUST.'],
    ['parse/clause-without-text', '«r[a.b]»\n\nr[a.c]\nIt MUST.'],
    ['parse/clause-without-text', '«r[a.b]»\n\n# It MUST'],
    ['parse/clause-without-text', '- «r[a.b]»\n\nIt MUST.'],
    ['parse/unknown-attribute', 'r[a.b]{«forr»="x"}\nIt MUST.', 'r[a.b]{for="x"}\nIt MUST.'],
    ['parse/unknown-attribute', '~~~ts «tesst»\n~~~', '~~~ts test\n~~~'],
    ['parse/unknown-attribute', '~~~ts «{1,3}»\n~~~'],
    ['parse/bad-attribute', 'r[a.b]{«for»}\nIt MUST.'],
    ['parse/bad-attribute', 'r[a.b]{«todo=""»}\nIt MUST.'],
    ['parse/bad-attribute', 'r[a.b]{for="a,«»,b"}\nIt MUST.'],
    ['parse/bad-attribute', 'r[a.b]{for=a «for=b»}\nIt MUST.'],
    ['parse/bad-attribute', 'r[a.b]{todo=a «untestable=b»}\nIt MUST.'],
    ['parse/bad-attribute', 'r[a.b]{«for="a»}\nIt MUST.'],
    ['parse/bad-attribute', 'r[a.b]«{for=a»\nIt MUST.'],
    ['parse/bad-attribute', '~~~ts «file»\n~~~'],
    ['parse/bad-attribute', '~~~ts «test» file=x\n~~~'],
    ['parse/bad-attribute', '~~~ts «clause=a.b»\n~~~'],
    ['parse/bad-attribute', '~~~ts «test=x»\n~~~'],
    ['parse/bad-attribute', '~~~ts test «test»\n~~~'],
    ['parse/bad-attribute', '~~~ts test «errors=1»\n~~~'],
    ['parse/bad-attribute', '~~~ts example «errors=1,,2»\n~~~'],
    ['parse/bad-attribute', '~~~ts test «since=new»\n~~~'],
    ['parse/bad-attribute', '~~~ts test «clause="a.b»\n~~~'],
    ['parse/bad-attribute', '~~~«table»\n~~~'],
    ['parse/bad-attribute', '~~~ts «vector»\n~~~'],
    ['parse/bad-attribute', '~~~python file=«my write.py»\n~~~'],
    ['parse/unknown-attribute', '~~~python file="my" «write.py»\n~~~'],
    ['parse/unknown-language', '~~~«rust» test\n~~~'],
    ['parse/unknown-language', '~~~«c» file=x.c\n~~~'],
    ['parse/unclosed-block', '«~~~~ts»\nx\n', '~~~~ts\nx\n~~~~\n'],
    ['parse/unclosed-block', '«```ts test»\nx\n\nText.\n\n```python test\ny\n```\n'],
    ['parse/unclosed-block', '> «~~~ts»\n> x\n>\n> ~~~~ output `a`\n> y\n> ~~~~\n'],
    ['parse/unclosed-block', '«```»\n```text\ny\n'],
    ['parse/unclosed-block', '- «```»\n  x\n\ny'],
    ['parse/suppression-without-reason', '«<!-- allow check/long-clause -->»\nx'],
    ['parse/suppression-without-reason', 'x «<!-- allow check/long-clause: -->»'],
    ['parse/byte-order-mark', '«\uFEFF»# A', '# A'],
    ['parse/bad-front-matter', '---\na: [\n«-»--\n'],
    ['parse/bad-front-matter', '---\na: &x «[1]»\nb: *x\n---\n'],
    ['parse/bad-front-matter', '«---\n- a\n---»\n'],
    ['parse/bad-front-matter', `«---\na: ${'['.repeat(70)}${']'.repeat(70)}\n---»\n`],
    ['parse/bad-front-matter', `«---\na: ${'x'.repeat(17_000)}\n---»\n`],
    ['parse/bad-table', '| id | reason «| replaced |»\n|-|-|-|\n| a.b | x | |', undefined, 'pep/retired.md'],
    ['parse/bad-table', '«| id | replaced by |»\n|-|-|\n| a.b | a.c |', undefined, 'pep/retired.md'],
    ['parse/bad-table', '| id | reason |\n|-|-|\n«| | x |»', undefined, 'pep/retired.md'],
    ['parse/bad-table', '«| name | closes |»\n|-|-|\n| a | x |', undefined, 'requirements/phases.md'],
    ['parse/bad-requirement', '## x: X\n\nkind: «fun» · source: x · status: proposed', undefined, needs],
    [
      'parse/bad-requirement',
      '## x: X\n\nkind: security · «sources»: x · status: proposed',
      undefined,
      needs
    ],
    ['parse/bad-requirement', '## x: X\n\nstatus: proposed · «status»: proposed', undefined, needs],
    [
      'parse/bad-requirement',
      '## x: X\n\nkind: security«, »source: A, B (C, status: D), status: proposed; needs: clause',
      '## x: X\n\nkind: security · source: A, B (C, status: D) · status: proposed · needs: clause',
      needs
    ],
    [
      'parse/bad-requirement',
      '> ## x: X\n\n## y: Y\n\nkind: security«\n»source: A\nB - status: proposed',
      '> ## x: X\n\n## y: Y\n\nkind: security · source: A\nB · status: proposed',
      needs
    ],
    ['parse/bad-requirement', '«## x: X»\n\nkind: security', undefined, needs],
    ['parse/bad-requirement', '«## Raw: X»\n\nkind: security', undefined, needs],
    ['parse/bad-requirement', '## x: X\n\nstatus: proposed · needs: clause, «tests»', undefined, needs]
  ]

const named = cases.map(([code, input, fixed, file = 'pep/10-test.md']) => ({code, input, fixed, file}))

describe.each(named)('$code in $input', ({code, input, fixed, file}) => {
  const {text, spans} = marked(file, input)
  const {diagnostics} = parse({file, text})

  test('is reported at its place, and nothing else', () => {
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.span])).toEqual([[code, spans[0]]])
    expect(diagnostics[0]?.message).toMatch(/^Unexpected [^\n]*[^.\n]$/u)
  })

  test('has a fix only where there is a sure one', () => {
    expect(diagnostics[0]?.fix && applied(text, diagnostics[0])).toBe(fixed)
  })
})

function sparseTable(columns: number, rows: number): string {
  return `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|a|\n'.repeat(rows)}`
}

test('what exceeds a limit is reported and not read', () => {
  const {value, diagnostics} = parse({file: 'pep/a.md', text: `# A\n\n${'>'.repeat(200)} x\n`})
  expect(diagnostics).toMatchObject([{code: 'parse/limit', span: {start: 5}}])
  expect(value.headings).toEqual([])
  expect(value.parts).toMatchObject([{kind: 'unread', text: value.text}])
})

test.each([
  ['a line of 10 MB', 'a'.repeat(10_000_000)],
  ['a line over the limit', 'a'.repeat(100_001)],
  ['10,000 quotes', '> '.repeat(10_000) + 'a'],
  ['10,000 lists', '- '.repeat(10_000) + 'a'],
  ['lists that grow line by line', Array.from({length: 300}, (_, at) => `${'  '.repeat(at)}- a\n`).join('')],
  ['deep emphasis', '*'.repeat(2_000) + 'a' + '*'.repeat(2_000)],
  ['brackets that nothing closes', '['.repeat(50_000)],
  ['brackets over many lines', '[a\n'.repeat(50_000)],
  ['emphasis that nothing closes', '*a_ '.repeat(20_000)],
  ['processing instructions', 'a<?'.repeat(30_000)],
  ['underlined headings', 'a\n=\n'.repeat(20_000)],
  ['quotes and lazy lines', '> a\nb\n\n'.repeat(20_000)],
  ['footnotes', Array.from({length: 20_000}, (_, at) => `[^${at}]: a\n\nx [^${at}]\n\n`).join('')],
  ['lists in lists', '- - - a\n'.repeat(20_000)],
  ['a wide table of short rows', sparseTable(2_000, 200)],
  ['wide tables of short rows', `${sparseTable(300, 300)}\n`.repeat(3)],
  ['a hidden fence', `<pre>\n~~~\n</pre>\n${'*a_ '.repeat(20_000)}`],
  ['brackets in a false fence', '<div>\n~~~\n' + '[a\n'.repeat(50_000)]
])('%s is a diagnostic', (_, text) => {
  expect(parse({file: 'pep/a.md', text}).diagnostics.map(({code}) => code)).toEqual(['parse/limit'])
})

test.each([
  ['nothing', ''],
  ['NULs', '\0'.repeat(1_000)],
  ['halves of characters', '\uD800'.repeat(1_000)],
  ['many headings', '# a\n'.repeat(10_000)],
  ['a long paragraph', 'PEP at hand, a word with @ in http.\n'.repeat(3_000)],
  ['a big block of code', `~~~ts\n${'let [a_b, c_d] = [{}, <T>x`y`]\n'.repeat(5_000)}~~~\n`],
  ['a big table', `| a | b |\n|---|---|\n${'| `x` | [a.b] |\n'.repeat(500)}`],
  ['a long list', '- It **MUST** do `x`, see [a.b].\n'.repeat(2_000)]
])('%s is read', (_, text) => {
  const {value, diagnostics} = parse({file: 'pep/a.md', text})
  expect(diagnostics).toEqual([])
  expect(value.parts.map((part) => part.text).join('')).toBe(text)
})

function applied(text: string, {fix}: Diagnostic): string {
  return (fix?.edits ?? []).reduceRight(
    (sofar, {span, text: replacement}) => sofar.slice(0, span.start) + replacement + sofar.slice(span.end),
    text
  )
}

test.each([
  '````markdown\n```ts test\nx\n```\n````\n',
  '~~~text\n```ts\n~~~\n',
  '```text\n    ```ts\n```\n',
  '```text\nsee ```ts\n```\n',
  '```text\n```ts `x`\n```\n'
])('a block may show the start of another: %j', (text) => {
  expect(parse({file: 'pep/10-a.md', text}).diagnostics).toEqual([])
})
