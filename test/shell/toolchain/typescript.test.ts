import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, describe, expect, test} from 'vitest'
import type {CodeArtifact} from '../../../tools/core/model/code.ts'
import {render} from '../../../tools/core/model/artifact.ts'
import type {Missing, Problem} from '../../../tools/core/model/findings.ts'
import {compilerOptions} from '../../../tools/shell/toolchain/typescript/options.ts'
import {messageOf} from '../../../tools/shell/toolchain/typescript/message.ts'
import {typescript} from '../../../tools/shell/toolchain/typescript.ts'
import {artifact, contextAt, madeUp, ownRoot, programOf, testModule} from './programs.ts'

const warm = typescript()
afterAll(() => warm.close())

describe('typescript', () => {
  test('reports an error at the characters that are wrong', async () => {
    const bad = artifact(
      'reference/typescript/index.ts',
      "export const 字𝒳 = '😀'\nexport const size: string = 3\n"
    )
    const [problem] = await problemsOf([bad])
    expect(problem).toMatchObject({
      path: 'reference/typescript/index.ts',
      code: 'typescript/TS2322',
      severity: 'error',
      message: "Type 'number' is not assignable to type 'string'"
    })
    expect(textAt(bad, problem!)).toBe('size')
  })

  test('takes all artifacts for one program', async () => {
    const artifacts = [
      artifact('reference/typescript/index.ts', "export {size} from './size.ts'\n"),
      artifact('reference/typescript/size.ts', 'export const size = 3\n'),
      artifact('example/typescript/a.ts', "import {size} from 'gateway'\nexport const text: string = size\n"),
      artifact(
        'example/typescript/b.ts',
        "import {size} from 'gateway/size.ts'\nexport const text: string = size\n"
      ),
      artifact(
        'example/typescript/c.ts',
        "import {size} from 'gateway/size'\nexport const text: string = size\n"
      )
    ]
    const problems = await problemsOf(artifacts)
    expect(problems.map(({path, code}) => `${path} ${code}`)).toEqual([
      'example/typescript/a.ts typescript/TS2322',
      'example/typescript/b.ts typescript/TS2322',
      'example/typescript/c.ts typescript/TS2322'
    ])
  })

  test('knows the types of Node and of `expect`', async () => {
    const imports = "import {readFileSync} from 'node:fs'\n"
    const problems = await problemsOf([
      testModule('a', "expect(readFileSync('x')).toBeDefined().nope", imports)
    ])
    expect(problems.map(({code}) => code)).toEqual(['typescript/TS2339'])
  })

  test('knows them in a project that has installed nothing', async () => {
    const root = mkdtempSync(join(tmpdir(), 'spec-'))
    const own = typescript()
    const imports = "import {readFileSync} from 'node:fs'\n"
    const program = programOf([testModule('a', "expect(readFileSync('x')).toBeDefined().nope", imports)])
    const {compilations} = await own.check!(program, contextAt(root))
    await own.close()
    expect(compilations[0]!.problems.map(({code}) => code)).toEqual(['typescript/TS2339'])
    expect(compilations[0]).not.toHaveProperty('trouble')
  })

  test('does not ask an author to use what the tool declared', async () => {
    expect(await problemsOf([testModule('a', 'throw new Error("no")')])).toEqual([])
    expect(codesOf(await problemsOf([testModule('a', 'const mine = 1')]))).toEqual(['typescript/TS6133'])
  })

  test('keeps every other error in what the tool made up', async () => {
    const made = artifact('test/typescript/a.ts', '', {segments: [madeUp('export const size: string = 3\n')]})
    expect(codesOf(await problemsOf([made]))).toEqual(['typescript/TS2322'])
  })

  test('reports a name that is used in vain once the block that declares it is gone', async () => {
    const index = artifact('reference/typescript/index.ts', "import {size} from './size.ts'\nexport {size}\n")
    const size = artifact('reference/typescript/size.ts', 'export const size = 3\n')
    expect(await problemsOf([index, size])).toEqual([])
    expect(codesOf(await problemsOf([index]))).toEqual(['typescript/TS2307'])
    expect(await problemsOf([index, size])).toEqual([])
  })

  test('gives for a broken file the errors of its syntax only', async () => {
    const problems = await problemsOf([artifact('reference/typescript/index.ts', 'export const = nope\n')])
    expect(codesOf(problems)).toEqual(['typescript/TS1134'])
  })

  test('tells the cause of a problem after the problem, on one line', async () => {
    const text = 'export const a: {b: {c: string}} = {b: {c: 1} as {c: number}}\n'
    const [problem] = await problemsOf([artifact('reference/typescript/index.ts', text)])
    expect(problem!.message).toBe(
      "Type '{ c: number; }' is not assignable to type '{ c: string; }'; " +
        "Types of property 'c' are incompatible; Type 'number' is not assignable to type 'string'"
    )
  })

  test('checks an artifact named like a property that every object has', async () => {
    const problems = await problemsOf([
      artifact('reference/typescript/__proto__.ts', 'export const a: string = 1\n'),
      artifact('reference/typescript/constructor.ts', 'export const a: string = 1\n')
    ])
    expect(codesOf(problems)).toEqual(['typescript/TS2322', 'typescript/TS2322'])
  })

  test('gives the same answers once it was prepared', async () => {
    const own = typescript()
    own.prepare!(contextAt(ownRoot))
    const program = programOf([artifact('reference/typescript/index.ts', 'export const size: string = 3\n')])
    const {compilations} = await own.check!(program, contextAt(ownRoot))
    expect(compilations).toEqual((await warm.check!(program, contextAt(ownRoot))).compilations)
    await own.close()
  })

  test('finds nothing in a program without code', async () => {
    expect(await warm.check!(programOf([]), contextAt(ownRoot))).toEqual({
      compilations: [],
      runs: [],
      missing: []
    })
  })

  test('is as strict as the tool is with itself', () => {
    const {compilerOptions: own} = JSON.parse(readFileSync('tsconfig.base.json', 'utf8')) as {
      compilerOptions: Record<string, unknown>
    }
    delete own['types']
    delete own['rewriteRelativeImportExtensions']
    expect(compilerOptions).toMatchObject(own)
  })
})

describe('an error that is expected', () => {
  const text = 'export const size: string = 3\n'

  test('is no problem', async () => {
    expect(await problemsOf([artifact('example/typescript/a.ts', text, {errors: ['2322']})])).toEqual([])
    expect(await problemsOf([artifact('example/typescript/a.ts', text, {errors: ['TS2322']})])).toEqual([])
  })

  test('is a problem where it does not occur, at the directive', async () => {
    const segments = [{text, origin: {file: 'a.md', start: 9, end: 9 + text.length}}, madeUp('// end\n')]
    const example = artifact('example/typescript/a.ts', text, {errors: ['2322', '2339'], segments})
    const [problem, ...rest] = await problemsOf([example])
    expect(rest).toEqual([])
    expect(problem).toMatchObject({code: 'check/missing-error', start: text.length})
    expect(problem!.message).toBe('Unexpected success, expected the error `2339`')
  })

  test('excuses no other error', async () => {
    const two = `${text}export const no = nope\n`
    const problems = await problemsOf([artifact('example/typescript/a.ts', two, {errors: ['2322']})])
    expect(codesOf(problems)).toEqual(['typescript/TS2304'])
  })
})

describe('a compiler in trouble', () => {
  const program = programOf([artifact('reference/typescript/index.ts', 'export const size: string = 3\n')])
  let own = typescript()
  afterEach(() => own.close())

  test('that died is started again', async () => {
    own = typescript()
    await own.check!(program, contextAt(ownRoot))
    for (const pid of compilersBelow(process.pid)) process.kill(pid, 'SIGKILL')
    const {compilations} = await own.check!(program, contextAt(ownRoot))
    expect(compilations[0]!.trouble).toMatch(/^The compiler gave no answer: /)
    const again = await own.check!(program, contextAt(ownRoot))
    expect(codesOf(again.compilations[0]!.problems)).toEqual(['typescript/TS2322'])
  })

  test('that hangs is ended', async () => {
    own = typescript({limit: 2000})
    await own.check!(program, contextAt(ownRoot))
    const pids = compilersBelow(process.pid)
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    const {compilations} = await own.check!(programOf([artifact('a.ts', 'export {}')]), contextAt(ownRoot))
    expect(compilations[0]!.trouble).toBe('The compiler gave no answer: none within 2 s')
    await expect.poll(() => compilersBelow(process.pid).filter((pid) => pids.includes(pid))).toEqual([])
  })

  test('that is not there is missing, with how to get it', () => {
    const copy = mkdtempSync(join(tmpdir(), 'spec-'))
    for (const folder of ['core/model', 'shell/host', 'shell/keep', 'shell/toolchain']) {
      cpSync(join('tools', folder), join(copy, 'tools', folder), {recursive: true})
    }
    cpSync('test/shell/toolchain/programs.ts', join(copy, 'test/shell/toolchain/programs.ts'))
    writeFileSync(join(copy, 'package.json'), '{"type": "module"}')
    writeFileSync(
      join(copy, 'main.ts'),
      `import {artifact, contextAt, programOf} from './test/shell/toolchain/programs.ts'
      import {typescript} from './tools/shell/toolchain/typescript.ts'
      const toolchain = typescript()
      const {missing} = await toolchain.check!(programOf([artifact('a.ts', 'export {}')]), contextAt('/nowhere'))
      console.log(JSON.stringify(missing))
      await toolchain.close()`
    )
    const [missing] = JSON.parse(
      execFileSync(process.execPath, [join(copy, 'main.ts')], {encoding: 'utf8'})
    ) as Missing[]
    rmSync(copy, {recursive: true})
    expect(missing).toMatchObject({name: 'typescript', language: 'typescript'})
    expect(missing!.hint).toMatch(/^The native compiler does not start: .*typescript7.*`npm ci`$/)
  })

  test('that nobody waits for any more is ended', async () => {
    own = typescript()
    const {compilations} = await own.check!(program, contextAt(ownRoot, {signal: AbortSignal.abort()}))
    expect(compilations[0]!.trouble).toBe('The compiler gave no answer: stopped')
  })
})

describe('messageOf', () => {
  test('leaves out the middle of a long explanation', () => {
    let layer: {text: string; messageChain?: readonly {text: string}[]} = {text: 'cause.'}
    for (let depth = 9; depth > 0; depth--) layer = {text: `layer ${depth}.`, messageChain: [layer]}
    expect(messageOf(layer)).toBe('layer 1; layer 2; layer 3; layer 4; layer 5; …; cause')
  })
})

async function problemsOf(artifacts: readonly CodeArtifact[]): Promise<readonly Problem[]> {
  const {compilations, missing} = await warm.check!(programOf(artifacts), contextAt(ownRoot))
  expect(missing).toEqual([])
  expect(compilations[0]!.trouble).toBeUndefined()
  return compilations[0]!.problems
}

function textAt(artifact: CodeArtifact, {start, end}: Problem): string {
  return render(artifact).slice(start, end)
}

function codesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({code}) => code)
}

/** The compilers that this process has started, but for the one that the tests above keep open. */
function compilersBelow(parent: number): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], {encoding: 'utf8'}).split('\n')
  const own = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match?.[2] === String(parent))
  return own.filter((match) => match![3]!.includes('--api')).map((match) => Number(match![1]))
}
