import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../../../tools/core/model/diagnostic.ts'
import {text} from '../../../../tools/shell/cli/output/text.ts'
import {marked, problem, type Marked} from './marked.ts'

describe('text', () => {
  test('shows the line that a problem is on, the characters marked', () => {
    expect(shown(marked('One\nTwo «three» four\n'))).toBe(`error[check/case]: Unexpected \`a\`, expected \`b\`
 --> pep/a.md:2:5
  |
2 | Two three four
  |     ^^^^^

1 error
`)
  })

  test('shows other places below, and what would help', () => {
    const {spans, textOf} = marked('Here «first»\n\n\n\n\n\n\n\n\nThere «second»\n')
    const related = [{message: 'First defined here', span: spans[0]!}]
    const fix = {title: 'Rename it', edits: [], safe: true}
    expect(text([problem(spans[1], {severity: 'warning', related, fix})], textOf, {colour: false})).toBe(
      `warning[check/case]: Unexpected \`a\`, expected \`b\`
  --> pep/a.md:10:7
   |
10 | There second
   |       ^^^^^^
  ::: pep/a.md:1:6
   |
 1 | Here first
   |      ----- First defined here
   = help: Rename it (\`spec check --fix\` does it)

1 warning, 1 fixable with \`spec check --fix\`
`
    )
  })

  test('shows no more than a person reads, errors before warnings, and counts them all', () => {
    const {spans, textOf} = marked('«a»\n')
    const warnings = Array.from({length: 700}, () => problem(spans[0], {severity: 'warning'}))
    const output = text([...warnings, problem(spans[0])], textOf, {colour: false})
    expect(output.match(/^warning\[/gmu)).toHaveLength(499)
    expect(output.match(/^error\[/gmu)).toHaveLength(1)
    expect(output).toMatch(/\n… and 201 more; `--format json` has all\n\n1 error and 700 warnings\n$/u)
  })

  test('shows the first line of a long place and its last', () => {
    expect(frameOf(marked('a «b\nc\nd\ne» f'))).toBe(`1 | a b
  |   ^
  | …
4 | e f
  | ^`)
    expect(frameOf(marked('«a\n»b'))).toBe('1 | a\n  | ^')
  })

  test('marks one character where a place is empty, at the end of a text too', () => {
    expect(frameOf(marked('ab«»c'))).toBe('1 | abc\n  |   ^')
    expect(frameOf(marked('abc«»'))).toBe('1 | abc\n  |    ^')
    expect(frameOf(marked('abc\n«»'))).toBe('2 |\n  | ^')
    expect(frameOf(marked('«»'))).toBe('1 |\n  | ^')
  })

  test.each([
    ['a tab', '\tab«cd»', '1 |     abcd\n  |       ^^'],
    ['a tab in the middle', 'a\tb«cd»', '1 | a   bcd\n  |      ^^'],
    ['wide characters', '字字«字»x', '1 | 字字字x\n  |     ^^'],
    ['a family of four', '👨‍👩‍👧‍👦«x»', '1 | 👨‍👩‍👧‍👦x\n  |   ^'],
    ['a combining mark', 'e\u0301«x»', '1 | e\u0301x\n  |  ^'],
    ['half a surrogate pair', '\ud800«x»', '1 | \ud800x\n  | ^']
  ])('puts the mark below its character behind %s', (_, written, frame) => {
    if (written.startsWith('\ud800')) expect(frameOf(marked(written))).toContain('x\n')
    else expect(frameOf(marked(written))).toBe(frame)
  })

  test('shows of a very long line what is around the place', () => {
    const frame = frameOf(marked(`${'x'.repeat(1_000_000)}«here»${'y'.repeat(1_000_000)}`))
    expect(frame).toBe(`1 | …${'x'.repeat(30)}here${'y'.repeat(66)}…\n  | ${' '.repeat(31)}^^^^`)
  })

  test('lets a mark end with the window', () => {
    const [line, mark] = frameOf(marked(`ab«${'x'.repeat(5000)}»`)).split('\n')
    expect(line!.endsWith('x…')).toBe(true)
    expect(mark).toBe(`  |   ${'^'.repeat(98)}`)
  })

  test('names a file that is gone, without a frame', () => {
    expect(text([problem({file: 'gone.md', start: 4, end: 5})], () => undefined, {colour: false})).toContain(
      '\n --> gone.md\n'
    )
  })

  test('shows a problem that has no place', () => {
    expect(text([problem(undefined)], () => undefined, {colour: false})).toBe(
      'error[check/case]: Unexpected `a`, expected `b`\n\n1 error\n'
    )
  })

  test('takes `\\r\\n` and `\\r` for line breaks', () => {
    expect(frameOf(marked('a\r\nb\r«c»\r\n'))).toBe('3 | c\n  | ^')
  })

  test('has colour only when told', () => {
    const {spans, textOf} = marked('«a»')
    expect(text([problem(spans[0])], textOf, {colour: true})).toContain('\u001b[31m')
    expect(text([problem(spans[0])], textOf, {colour: false})).not.toContain('\u001b')
  })

  test.each([
    [[], {}, 'No problems\n'],
    [[problem(undefined)], {suppressed: [problem(undefined)]}, '1 error, 1 suppressed\n'],
    [
      [],
      {notUnderstood: 2, suppressed: [problem(undefined)]},
      'No problems, 1 suppressed, 2 not understood\n'
    ],
    [
      [problem(undefined), problem(undefined), problem(undefined, {severity: 'warning'})],
      {},
      '2 errors and 1 warning\n'
    ]
  ] as const)('counts %#', (diagnostics, options, summary) => {
    expect(
      text(diagnostics, () => undefined, {colour: false, ...options})
        .split('\n\n')
        .at(-1)
    ).toBe(summary)
  })

  test('never sends a terminal what it would obey', () => {
    const hostile = fc.string({unit: 'binary'})
    const given = fc.record({
      source: hostile,
      message: hostile,
      file: hostile,
      start: fc.nat(50),
      length: fc.nat(50)
    })
    fc.assert(
      fc.property(given, ({source, message, file, start, length}) => {
        const span = {file, start, end: start + length}
        const fix = {title: message, edits: [], safe: false}
        const diagnostics: Diagnostic[] = [problem(span, {message, fix, related: [{message, span}]})]
        const output = text(diagnostics, () => source, {colour: false})
        expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
      })
    )
    expect(text([problem(undefined, {message: '\u001b[2J\u202e\n'})], () => '', {colour: false})).toContain(
      '␛[2J\\u{202e}␊'
    )
  })
})

function shown({spans, textOf}: Marked): string {
  return text([problem(spans[0])], textOf, {colour: false})
}

/** What stands between the head of a diagnostic and the summary. */
function frameOf(source: Marked): string {
  return shown(source).split('\n').slice(3, -3).join('\n')
}
