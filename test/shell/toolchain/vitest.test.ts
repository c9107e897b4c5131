import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {originOf} from '../../../tools/core/model/artifact.ts'
import type {CodeArtifact, Program, TestCase} from '../../../tools/core/model/code.ts'
import type {Run, TestResult} from '../../../tools/core/model/findings.ts'
import {disk, sha256} from '../../../tools/shell/host/disk.ts'
import type {Host} from '../../../tools/shell/host/host.ts'
import type {Context, Progress} from '../../../tools/shell/toolchain/toolchain.ts'
import {vitest, type VitestOptions} from '../../../tools/shell/toolchain/vitest.ts'
import {framesOf} from '../../../tools/shell/toolchain/vitest/frames.ts'
import {reasonOf} from '../../../tools/shell/toolchain/vitest/reason.ts'
import {writeWork} from '../../../tools/shell/toolchain/work.ts'
import {artifact, contextAt, programOf, testCase, testModule} from './programs.ts'

const root = mkdtempSync(join(tmpdir(), 'spec-vitest-'))
afterAll(() => rmSync(root, {recursive: true, force: true}))

const reference = artifact('reference/typescript/index.ts', 'export const size: number = 3\n')
const quick = {case: 1000, silence: 1500}

describe('vitest', () => {
  test('runs tests, examples and vectors, and gives a result for each', async () => {
    const {results, runtime, trouble, program} = await run(
      [
        testModule('good', 'expect(size).toBe(3)', "import {size} from 'gateway'\n"),
        testModule('bad', 'await null\nexpect(1 + 1).toBe(3)'),
        testModule('vector', 'expect(vector).toEqual({a: [1]})'),
        example('shown', "console.log('hello', {a: 1})\n")
      ],
      [
        testCase('good'),
        testCase('bad'),
        testCase('vector × one', {kind: 'vector', path: 'test/typescript/vector.ts', vector: '{"a":[1]}'}),
        testCase('vector × two', {kind: 'vector', path: 'test/typescript/vector.ts', vector: '{"a":[2]}'}),
        testCase('shown', {kind: 'example', output: 'hello { a: 1 }\n'})
      ]
    )
    expect(outcomesOf(results)).toEqual({
      good: 'passed',
      bad: 'expected 2 to be 3 // Object.is equality',
      'vector × one': 'passed',
      'vector × two': 'expected { a: [ 2 ] } to deeply equal { a: [ 1 ] }',
      shown: 'passed'
    })
    expect(results[4]!.output).toBe('hello { a: 1 }\n')
    expect({runtime, trouble, program}).toEqual({
      runtime: {name: 'Node', version: process.versions.node},
      trouble: undefined,
      program: 'hash'
    })
  })

  test('expects of cases that pass what it then finds', async () => {
    const artifacts = [testModule('good', 'expect(1).toBe(1)'), example('shown', "console.log('hello')\n")]
    const cases = [testCase('good'), testCase('shown', {kind: 'example', output: 'hello\n'})]
    const {runs} = await vitest().expect!(programOf(artifacts, cases), contextAt(root))
    expect(runs).toEqual([await run(artifacts, cases)])
  })

  test('says at which characters of the generated text a test failed', async () => {
    const body = 'await null\n\n  const 𝒳: {a: number} = {a: 1}\n  expect(𝒳).toEqual({a: 2})'
    const module = testModule('bad', body)
    const {results} = await run([module], [testCase('bad')])
    const [place] = results[0]!.trace!
    expect(place!.path).toBe(module.path)
    expect(originOf(module, place!.start)!.start - 100).toBe(body.indexOf('toEqual'))
  })

  test('gives the calls that led to a failure, innermost last, as far as they are ours', async () => {
    const thrower = artifact(
      'reference/typescript/index.ts',
      "export function fail(): never {\n  throw new RangeError('no')\n}\n"
    )
    const {results} = await run(
      [thrower, testModule('a', 'fail()', "import {fail} from 'gateway'\n")],
      [testCase('a')]
    )
    expect(results[0]!.reason).toBe('RangeError: no')
    expect(results[0]!.trace!.map(({path}) => path)).toEqual([
      'test/typescript/a.ts',
      'reference/typescript/index.ts'
    ])
  })

  test('gives a result for each case of a program whose every case is a trap', async () => {
    const {results, trouble} = await run([
      testModule('syntax', 'const = 3'),
      testModule('loop', 'for (;;) {}'),
      testModule('wait', 'await new Promise(() => {})'),
      testModule('exit', 'process.exit(0)'),
      testModule('kill', "process.kill(process.pid, 'SIGKILL')\nawait new Promise(() => {})"),
      testModule('throws', '', "throw new TypeError('at import')\n"),
      testModule('flood', "for (let i = 0; i < 1e5; i++) process.stdout.write('x'.repeat(1000))"),
      testModule('exitCode', 'process.exitCode = 7'),
      testModule('last', 'expect(1).toBe(1)')
    ])
    expect(outcomesOf(results)).toEqual({
      syntax: 'SyntaxError: Unexpected token',
      loop: 'no end within 1 s, nor could it be stopped',
      wait: 'no end within 1 s',
      exit: 'it called `process.exit`',
      kill: 'it ended its process',
      throws: 'TypeError: at import',
      flood: 'passed',
      exitCode: 'passed',
      last: 'passed'
    })
    expect(trouble).toBeUndefined()
    expect(process.exitCode).toBeUndefined()
  }, 60_000)

  test('runs nothing more when processes are lost too often, and says so', async () => {
    const loops = ['a', 'b', 'c'].map((id) =>
      testModule(id, "process.kill(process.pid, 'SIGKILL')\nawait new Promise(() => {})")
    )
    const {results, trouble} = await run(loops, undefined, {limits: {...quick, losses: 1}})
    expect(results.map(({outcome}) => outcome)).toEqual(['failed', 'failed', 'not run'])
    expect(results[2]!.reason).toBe('2 processes of vitest were lost')
    expect(trouble).toBe('2 processes of vitest were lost')
  })

  test('ends with the limit of the whole run', async () => {
    const {results, trouble} = await run(
      [testModule('loop', 'for (;;) {}'), testModule('never', '')],
      undefined,
      {limits: {case: 60_000, run: 3000}}
    )
    expect(results.map(({outcome}) => outcome)).toEqual(['failed', 'not run'])
    expect(trouble).toBe('all cases had 3 s')
  })

  test('reports an error that no test caught', async () => {
    const stray = testModule(
      'stray',
      "void Promise.reject(new Error('alone'))\nawait new Promise((done) => setTimeout(done, 50))"
    )
    const {trouble} = await run([stray])
    expect(trouble).toBe('an error that no test caught: alone')
  })

  test('runs only what is asked for', async () => {
    const {results} = await run([testModule('a', ''), testModule('b', '')], undefined, {only: new Set(['b'])})
    expect(results.map(({test}) => test)).toEqual(['b'])
  })

  test('tells of each result', async () => {
    const told: Progress[] = []
    await run([testModule('a', ''), testModule('b', '')], undefined, {progress: (event) => told.push(event)})
    const runtime = `Node ${process.versions.node}`
    expect(told).toEqual([
      {runtime, done: 1, total: 2},
      {runtime, done: 2, total: 2}
    ])
  })

  test('stops when told to', async () => {
    const {results} = await run([testModule('a', '')], undefined, {signal: AbortSignal.abort()})
    expect(results).toEqual([{test: 'a', outcome: 'not run', reason: 'the run was stopped'}])
  })

  test('takes nothing from settings that the project has for other tools', async () => {
    const throwing = "throw new Error('not for you')\n"
    for (const name of ['vitest.config.ts', 'vite.config.ts', 'vitest.workspace.ts'])
      writeFileSync(join(root, name), throwing)
    writeFileSync(join(root, 'tsconfig.json'), '{"extends": "./nowhere.json"}')
    writeFileSync(
      join(root, 'postcss.config.cjs'),
      "require('node:fs').writeFileSync(__dirname + '/ran', '')\n"
    )
    writeFileSync(join(root, '.env'), 'VITE_SECRET=1\n')
    const {results, trouble} = await run([
      testModule('a', 'expect(Object.keys(import.meta.env)).not.toContain("VITE_SECRET")')
    ])
    expect({outcomes: outcomesOf(results), trouble}).toEqual({outcomes: {a: 'passed'}, trouble: undefined})
    expect(existsSync(join(root, 'ran'))).toBe(false)
  })

  test('runs a program without cases in no time at all', async () => {
    expect(await vitest().run!(programOf([reference]), contextAt(root))).toEqual({
      compilations: [],
      runs: [],
      missing: []
    })
  })
})

describe('an example', () => {
  test.each([
    ['the same', 'a\nb\n', 'a\nb\n', 'passed'],
    ['white space at ends', 'a \nb\n\n', 'a\nb', 'passed'],
    ['another line', 'a\nb\n', 'a\nc\n', 'printed `b`, not `c`, on line 2'],
    ['less', 'a\n', 'a\nb\n', 'printed nothing, not `b`, on line 2'],
    ['more', 'a\nb\n', 'a\n', 'printed `b`, not nothing, on line 2'],
    ['nothing at all', '', 'a\n', 'printed nothing, not `a`, on line 1'],
    ['what nobody promised', 'a\n', undefined, 'passed']
  ] as const)('that prints %s', async (...[, printed, output, expected]) => {
    const code = `process.stdout.write(${JSON.stringify(printed)})\nconsole.error('not this')\n`
    const {results} = await run(
      [example('a', code)],
      [testCase('a', {kind: 'example', ...(output !== undefined && {output})})]
    )
    expect(outcomesOf(results)).toEqual({a: expected})
    expect(results[0]!.output).toBe(printed)
  })

  test('that fails shows what it printed until then', async () => {
    const {results} = await run(
      [example('a', "console.log('before')\nthrow new Error('no')\n")],
      [testCase('a', {kind: 'example', output: 'before\n'})]
    )
    expect(results[0]).toMatchObject({outcome: 'failed', reason: 'no', output: 'before\n'})
  })
})

describe('reasonOf', () => {
  test.each([
    [{name: 'Error', message: 'a\n  b'}, 'a b'],
    [{name: 'TypeError', message: '\u001b[31mred\u001b[0m'}, 'TypeError: red'],
    [{name: 'AssertionError', message: ''}, 'an error without a message'],
    [{message: 'x'.repeat(501)}, `${'x'.repeat(500)} …`],
    [{message: 'one to equal two', diff: '- Expected\n+ Received\n\n- two\n+ one'}, 'one to equal two'],
    [
      {
        message: '[ { …(2) } ] to equal [ { …(2) } ]',
        diff: '- Expected\n+ Received\n\n  [\n    {\n-     "a": 1,\n+     "a": 2,\n      "b": 1\n    }\n  ]'
      },
      '[ { …(2) } ] to equal [ { …(2) } ]: `"a": 2`, not `"a": 1`'
    ],
    [
      {message: '[ …(2) ] to equal [ …(1) ]', diff: '- Expected\n+ Received\n\n  [\n    1,\n+   2,\n  ]'},
      '[ …(2) ] to equal [ …(1) ]: `2`, not nothing'
    ]
  ])('%#', (error, reason) => {
    expect(reasonOf(error)).toBe(reason)
  })

  test.each([
    '[ Array(2) ] to equal [ Array(2) ]',
    '{ Object (a, ...) } to equal { Object (a, ...) }',
    '1... to be 2...'
  ])('says what differs where the message shows it short: %s', (message) => {
    const diff = '- Expected\n+ Received\n\n  [\n-   1,\n+   2,\n  ]'
    expect(reasonOf({message, diff})).toBe(`${message}: \`2\`, not \`1\``)
  })
})

describe('framesOf', () => {
  test('takes no line of a message for a frame', () => {
    const message = 'no\n    at fake (/a.ts:1:2)'
    const stack = `Error: ${message}\n    at run (/work (1)/b.ts:3:4)\n    at async file:///c%20d.ts:5:6\n    at <anonymous>`
    expect(framesOf({message, stack}, '/work')).toEqual([
      {path: '/c d.ts', line: 5, column: 6},
      {path: '/work (1)/b.ts', line: 3, column: 4}
    ])
  })
})

interface Options extends VitestOptions, Partial<Pick<Context, 'only' | 'progress' | 'signal'>> {}

/** Write a program out and run it; each test module is a case of its own unless cases are given. */
async function run(
  artifacts: readonly CodeArtifact[],
  cases: readonly TestCase[] = artifacts.filter(({role}) => role === 'test').map(caseOf),
  {limits = quick, ...options}: Options = {}
): Promise<Run> {
  const hasReference = artifacts.some(({path}) => path === reference.path)
  const program: Program = programOf(hasReference ? artifacts : [reference, ...artifacts], cases)
  const host = {root, files: disk(root), environment: process.env, hash: sha256} as unknown as Host
  const context = contextAt(root, {host, ...options})
  const toolchain = vitest({limits})
  writeWork(program, context, () => undefined)
  const {runs} = await toolchain.run!(program, context)
  await toolchain.close()
  expect(runs).toHaveLength(1)
  return runs[0]!
}

function caseOf({path}: CodeArtifact): TestCase {
  return testCase(path.replace(/^.*\/(.*)\.ts$/, '$1'))
}

function example(id: string, code: string): CodeArtifact {
  return artifact(`example/typescript/${id}.ts`, code, {role: 'example'})
}

function outcomesOf(results: readonly TestResult[]): Readonly<Record<string, string>> {
  return Object.fromEntries(results.map(({test, outcome, reason}) => [test, reason ?? outcome]))
}
