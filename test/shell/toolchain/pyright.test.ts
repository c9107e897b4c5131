import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {CodeArtifact, Program} from '../../../tools/core/model/code.ts'
import type {Problem} from '../../../tools/core/model/findings.ts'
import type {LanguageSettings} from '../../../tools/core/model/project.ts'
import {defaultProject} from '../../../tools/shell/settings/project.ts'
import {pyright, type Options} from '../../../tools/shell/toolchain/pyright.ts'
import {temporaryFolder} from '../../support/temporary-folder.ts'
import {workFolder} from '../../support/work-folder.ts'

describe('pyright', () => {
  test('finds nothing in a program that is well, whichever way its files import each other', async () => {
    const {problems, trouble} = await check({
      'reference/python/pack/__init__.py': 'from pack.core import double\n',
      'reference/python/pack/core.py': 'def double(x):\n    # type: (int) -> int\n    return 2 * x\n',
      'test/python/part/a_1.py':
        'from pack import double\ndef run(self):\n    self.assertEqual(double(1), 2)\n',
      'example/python/a.py': 'import json, typing\nfrom pack import core\nprint(json.dumps(core.double(1)))\n'
    })
    expect(trouble).toBeUndefined()
    expect(problems).toEqual([])
  })

  test('says what is wrong at its place, in UTF-16', async () => {
    const {problems, marked} = await check({
      'reference/python/core.py': 'x = "😀"; y = abs(▷x◁)\n',
      'test/python/a.py': 'def run(self):\n    import core\n    core.▷gone◁\n'
    })
    expect(problems.filter(({severity}) => severity === 'error')).toMatchObject([
      {...marked[0], code: 'python/reportArgumentType'},
      {...marked[1], code: 'python/reportAttributeAccessIssue'}
    ])
    expect(problems[0]?.message).toMatch(/^[^\n]+: [^\n]+$/u)
  })

  test('gives what has no rule a name too', async () => {
    const {problems} = await check({'reference/python/core.py': 'x = = 1\n'})
    expect(problems[0]).toMatchObject({code: 'python/syntax', severity: 'error'})
  })

  test('takes an expected error for granted and misses one that did not occur', async () => {
    const bad = {text: 'x: int = "one"\n', errors: ['reportAssignmentType']}
    expect((await check({'example/python/bad.py': bad})).problems).toEqual([])
    const {problems} = await check({'example/python/bad.py': {...bad, errors: ['reportCallIssue']}})
    expect(problems.map(({code}) => code)).toEqual(['python/reportAssignmentType', 'check/missing-error'])
  })

  test('checks for the newest configured version, or the newest it knows where later ones are wanted', async () => {
    const files = {'reference/python/core.py': 'import tomllib\ntype A = int\n'}
    const codesFor = async (versions: readonly string[]): Promise<readonly string[]> =>
      (await check(files, {versions})).problems.map(({code}) => code)
    expect(await codesFor(['2.7', '3.6', '3.10'])).not.toEqual([])
    expect(await codesFor(['2.7', '3.6', '3.12'])).toEqual([])
    expect(await codesFor(['3.6+'])).toEqual([])
  })

  test('sees no package of the machine, and does not warn of it either', async () => {
    const {problems} = await check({'reference/python/core.py': 'import yaml\nimport pip\n'})
    expect(problems.map(({code}) => code)).toEqual(['python/reportMissingImports'])
  })

  test('reads the author’s own settings', async () => {
    const text = 'def f(x):\n    return x\n'
    const {problems} = await check(
      {'reference/python/core.py': text},
      {own: '{"typeCheckingMode": "strict", /* why */ "include": ["nothing"]}'}
    )
    expect(problems.map(({code}) => code)).toContain('python/reportMissingParameterType')
    expect((await check({'reference/python/core.py': text})).problems).toEqual([])
  })

  test.each([
    ['that cannot be read', '{"typeCheckingMode":', /^Config file "pyrightconfig.json" could not be parsed/u],
    [
      'that it does not know',
      '{"reportNothing": true}',
      /^Config contains unrecognized setting "reportNothing"\.$/u
    ]
  ])('tells of settings of the author’s %s', async (_, own, expected) => {
    const {trouble} = await check({'reference/python/core.py': 'x = 1\n'}, {own})
    expect(trouble).toMatch(expected)
  })

  test('says that it knows Python 3 alone', async () => {
    const {missing, problems} = await check({'reference/python/core.py': 'x = = 1\n'}, {versions: ['2.7']})
    expect(problems).toEqual([])
    expect(missing.map(({name}) => name)).toEqual(['pyright for Python 2'])
  })

  test('is missing where it is not installed', async () => {
    const {missing} = await check(
      {'reference/python/core.py': 'x = 1\n'},
      {options: {locate: () => undefined}}
    )
    expect(missing.map(({name}) => name)).toEqual(['pyright'])
  })

  test.each([
    ['hangs', 'setInterval(() => {}, 1000)', 'it took too long'],
    ['floods', 'setInterval(() => console.log("x".repeat(100_000)))', 'it printed too much'],
    ['dies', 'process.kill(process.pid, "SIGKILL")', 'it was ended by `SIGKILL`'],
    ['fails', 'console.error("no memory"); process.exitCode = 2', 'exit code 2 and no answer: no memory'],
    ['prints nonsense', 'console.log("{}")', 'exit code 0 and no answer: {}']
  ])('tells of one that %s, and claims nothing of expected errors', async (_, text, expected) => {
    const script = join(temporaryFolder(), 'index.cjs')
    writeFileSync(script, text)
    const options = {locate: () => script, limits: {milliseconds: 2000, bytes: 1_000_000}}
    const bad = {text: 'x = 1\n', errors: ['reportCallIssue']}
    const {problems, trouble} = await check({'example/python/bad.py': bad}, {options})
    expect(trouble).toBe(expected)
    expect(problems).toEqual([])
  })
})

interface Settings {
  readonly versions?: readonly string[]
  readonly options?: Options
  /** The text of the author's `pyrightconfig.json`. */
  readonly own?: string
}

/** Check files by path; `▷` and `◁` mark what is wrong, and are gone before anybody reads the text. */
async function check(
  files: Readonly<Record<string, string | {readonly text: string; readonly errors: readonly string[]}>>,
  {versions = ['3.6+'], options = {}, own}: Settings = {}
) {
  const marked: Partial<Problem>[] = []
  const artifacts = Object.entries(files).map(([path, file]): CodeArtifact => {
    const {text, errors} = typeof file === 'string' ? {text: file, errors: []} : file
    const [before = '', within = '', after = ''] = text.split(/[▷◁]/u)
    if (text.includes('▷')) marked.push({path, start: before.length, end: before.length + within.length})
    return {path, language: 'python', role: 'reference', errors, segments: [{text: before + within + after}]}
  })
  const python: LanguageSettings = {...defaultProject.languages['python']!, versions}
  const context = workFolder(artifacts, {...defaultProject, languages: {python}})
  if (own !== undefined) writeFileSync(join(context.host.root, 'pyrightconfig.json'), own)

  const program: Program = {language: 'python', artifacts, cases: []}
  const toolchain = pyright(options)
  const {compilations, missing} = await toolchain.check!(program, context)
  await toolchain.close()
  return {problems: compilations[0]?.problems ?? [], trouble: compilations[0]?.trouble, missing, marked}
}
