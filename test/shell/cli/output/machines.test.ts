import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import Ajv04 from 'ajv-draft-04'
import fc from 'fast-check'
import type {Log as SarifLog, Run} from 'sarif'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../../../tools/core/model/diagnostic.ts'
import {formats} from '../../../../tools/shell/cli/output/formats.ts'
import {github} from '../../../../tools/shell/cli/output/github.ts'
import {json} from '../../../../tools/shell/cli/output/json.ts'
import {sarif} from '../../../../tools/shell/cli/output/sarif.ts'
import {marked, problem} from './marked.ts'

const {spans, textOf} = marked('𝒳 «one»\n«two\nthree»\n')
const [one, two] = spans as [(typeof spans)[0], (typeof spans)[0]]
const gone = {file: 'gone, 100%:1.md', start: 3, end: 5}
const fix = {
  title: 'Say so',
  safe: true,
  edits: [
    {span: one, text: 'b'},
    {span: gone, text: ''}
  ]
}
const many: readonly Diagnostic[] = [
  problem(one, {
    related: [
      {message: 'Here', span: two},
      {message: 'There', span: gone}
    ],
    fix
  }),
  problem(two, {severity: 'warning', message: '100%\r\n: a,b', code: 'typescript/TS2322'}),
  problem(gone),
  problem(undefined)
]
const suppressed = [problem(two, {code: 'check/long'})]

describe('json', () => {
  const isValid = new Ajv2020({strict: false}).compile(
    JSON.parse(readFileSync('schemas/diagnostics.schema.json', 'utf8'))
  )

  test('is what the schema says', () => {
    isValid(JSON.parse(json(many, textOf, {colour: false, suppressed, notUnderstood: 1})))
    expect(isValid.errors).toBeNull()
  })

  test.each([
    ['a diagnostic without a severity', (log: Log) => delete log.diagnostics[0]!['severity']],
    ['a file without offsets', (log: Log) => delete log.diagnostics[0]!['offset']],
    ['a column of zero', (log: Log) => (log.diagnostics[0]!['column'] = 0)],
    ['an unknown member', (log: Log) => (log.diagnostics[0]!['colour'] = 'red')],
    [
      'an unknown member of a related place',
      (log: Log) => (log.diagnostics[0]!.related[0]!['colour'] = 'red')
    ],
    ['another version', (log: Log) => (log.version = 2)]
  ])('is not valid with %s', (_, spoil) => {
    const log = JSON.parse(json(many, textOf, {colour: false})) as Log
    spoil(log)
    expect(isValid(log)).toBe(false)
  })

  test('counts columns in UTF-16 code units from 1', () => {
    const {diagnostics, summary} = JSON.parse(json(many, textOf, {colour: false, suppressed})) as Log
    expect(diagnostics[0]).toMatchObject({
      file: 'pep/a.md',
      line: 1,
      column: 4,
      endLine: 1,
      endColumn: 7,
      offset: 3
    })
    expect(diagnostics[1]).toMatchObject({line: 2, column: 1, endLine: 3, endColumn: 6})
    expect(diagnostics[2]).not.toHaveProperty('line')
    expect(diagnostics[3]).not.toHaveProperty('file')
    expect(summary).toEqual({errors: 3, warnings: 1, suppressed: 1, notUnderstood: 0, fixable: 1})
  })
})

describe('github', () => {
  test('is one command a diagnostic, with what would end it early escaped', () => {
    expect(github(many, textOf, {colour: false}).split('\n')).toEqual([
      '::error file=pep/a.md,line=1,endLine=1,col=4,endColumn=7,title=check/case::Unexpected `a`, expected `b`' +
        '%0AHere: pep/a.md:2%0AThere: gone, 100%25:1.md%0AHelp: Say so',
      '::warning file=pep/a.md,line=2,endLine=3,title=typescript/TS2322::100%25␍␊: a,b',
      '::error file=gone%2C 100%25%3A1.md,title=check/case::Unexpected `a`, expected `b`',
      '::error title=check/case::Unexpected `a`, expected `b`',
      '3 errors and 1 warning, 1 fixable with `spec check --fix`',
      ''
    ])
  })
})

describe('sarif', () => {
  const Ajv = Ajv04 as unknown as typeof Ajv04.default
  const official = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'
  const isValid = new Ajv({strict: false, validateFormats: false, unicodeRegExp: false}).compile(
    JSON.parse(readFileSync(official, 'utf8'))
  )

  test('is valid against the schema of the standard', () => {
    isValid(JSON.parse(sarif(many, textOf, {colour: false, suppressed, explain: (code) => `# ${code}\n`})))
    expect(isValid.errors).toBeNull()
  })

  test('is not valid where it says something else', () => {
    const log = sarifOf(sarif(many, textOf, {colour: false}))
    Object.assign(log.results![0]!, {level: 'fatal'})
    expect(isValid({version: '2.1.0', runs: [log]})).toBe(false)
  })

  test('names each code once, with its page, and refers to it', () => {
    const {tool, results} = sarifOf(
      sarif(many, textOf, {colour: false, suppressed, explain: (code) => `# ${code}\n`})
    )
    const rules = tool.driver.rules!
    expect(rules.map(({id}) => id)).toEqual(['check/case', 'check/long', 'typescript/TS2322'])
    expect(rules[1]!.help!.markdown).toBe('# check/long\n')
    for (const {ruleId, ruleIndex} of results!) expect(rules[ruleIndex!]!.id).toBe(ruleId)
  })

  test('places results relative to the project, and marks what was silenced', () => {
    const {columnKind, results = []} = sarifOf(sarif(many, textOf, {colour: false, suppressed}))
    expect(columnKind).toBe('utf16CodeUnits')
    expect(results[0]!.locations![0]!.physicalLocation).toEqual({
      artifactLocation: {uri: 'pep/a.md', uriBaseId: 'PROJECTROOT'},
      region: {startLine: 1, startColumn: 4, endLine: 1, endColumn: 7}
    })
    expect(results[2]!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe('gone%2C%20100%25%3A1.md')
    expect(results.map((result) => 'suppressions' in result)).toEqual([false, false, false, false, true])
    expect(results[0]!.fixes![0]!.artifactChanges).toHaveLength(2)
  })
})

describe('formats', () => {
  test.each(Object.keys(formats) as (keyof typeof formats)[])(
    '%s never sends a terminal what it would obey',
    (name) => {
      const hostile = fc.string({unit: 'binary'})
      fc.assert(
        fc.property(hostile, hostile, hostile, (source, message, file) => {
          const span = {file, start: 0, end: 3}
          const edits = [{span, text: message}]
          const hostileOne = problem(span, {
            message,
            related: [{message, span}],
            fix: {title: message, edits, safe: true}
          })
          const output = formats[name]([hostileOne], () => source, {colour: false})
          expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u)
        })
      )
    }
  )

  test.each(['json', 'sarif'] as const)('%s says what it was given, whatever it is', (name) => {
    const message = '\u0000\u007f\u009b\u202e\n"\\'
    const output = formats[name](
      [problem(one, {fix: {...fix, edits: [{span: one, text: message}]}})],
      textOf,
      {colour: false}
    )
    const text =
      name === 'json'
        ? (JSON.parse(output) as Log).diagnostics[0]!.fix.edits[0]!.text
        : sarifOf(output).results![0]!.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent!.text
    expect(text).toBe(message)
  })
})

interface Log {
  version: number
  summary: unknown
  diagnostics: (Record<string, unknown> & {
    related: Record<string, unknown>[]
    fix: {edits: {text: string}[]}
  })[]
}

function sarifOf(output: string): Run {
  return (JSON.parse(output) as SarifLog).runs[0]!
}
