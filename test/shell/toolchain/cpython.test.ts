import {afterAll, describe, expect, test} from 'vitest'
import type {CodeArtifact, Program, TestCase} from '../../../tools/core/model/code.ts'
import type {Place} from '../../../tools/core/model/findings.ts'
import {cpython} from '../../../tools/shell/toolchain/cpython.ts'
import {chooseInterpreters, discoverInterpreters} from '../../../tools/shell/toolchain/python/interpreters.ts'
import type {Context, Toolchain} from '../../../tools/shell/toolchain/toolchain.ts'
import {defaultProject} from '../../../tools/shell/settings/project.ts'
import {workFolder} from '../../support/work-folder.ts'

const machine = await discoverInterpreters(process.env)
const has = (version: string): boolean => chooseInterpreters(machine, [version]).chosen.length > 0
const newest =
  chooseInterpreters(machine, ['3+']).chosen.at(-1)?.version.split('.').slice(0, 2).join('.') ?? '3'

/** The oldest and the newest that the runner is for; those that are not there are shown as skipped. */
const versions = ['2.7', '3.6', newest]

const toolchain = cpython({
  limits: {milliseconds: 3000, bytes: 100_000, deaths: 20},
  discover: () => Promise.resolve({...machine, unusable: []})
})
afterAll(() => toolchain.close())

describe.each(versions)('cpython on %s', (version) => {
  const on = test.skipIf(!has(version))

  on('gives one result for each case, in order, of all in one process', async () => {
    const {results} = await run(version, {
      passes:
        'def run(self):\n    import os\n    os.environ["PID"] = str(os.getpid())\n    self.assertEqual(1, 1)\n',
      fails: 'def run(self):\n    self.assertEqual(1, 2, "too few")\n',
      differs: 'def run(self):\n    self.assertEqual([1, 2], [1, 3], "of old")\n',
      long: 'def run(self):\n    self.assertEqual([1000] * 30 + [1], [1000] * 30 + [2])\n',
      keys: 'def run(self):\n    self.assertEqual({"key": [1000] * 30, "of": 1}, {"key": [1000] * 30, "of": 2})\n',
      breaks: 'def run(self):\n    {}["key"]\n',
      skips: 'def run(self):\n    self.skipTest("no network")\n'
    })
    expect(results.map(({test: id, outcome, reason}) => [id, outcome, reason])).toEqual([
      ['passes', 'passed', undefined],
      ['fails', 'failed', '1 != 2 : too few'],
      ['differs', 'failed', 'Lists differ: [1, 2] != [1, 3] : of old'],
      ['long', 'failed', expect.stringMatching(/^Lists differ: .*: first differing element 30: 1, not 2$/u)],
      ['keys', 'failed', expect.stringMatching(/ != .*: .*'of': 1\}, not .*'of': 2\}$/u)],
      ['breaks', 'failed', "KeyError: 'key'"],
      ['skips', 'not run', 'no network']
    ])
  })

  on('says where in our files it failed, innermost last', async () => {
    const {results, marked} = await run(
      version,
      {fails: 'from core import check\n\ndef run(self):\n    ▷check(self)\n'},
      {files: {'core.py': '# -*- coding: utf-8 -*-\ndef check(self):\n    u"ü€"; ▷self.fail(u"größer")\n'}}
    )
    const where = ['test/python/fails.py', 'reference/python/core.py']
    expect(results[0]).toMatchObject({reason: 'größer', trace: where.map((path) => ({path}))})
    expect(results[0]?.trace?.[0]).toEqual(marked[0])
    if (version === newest) expect(results[0]?.trace?.[1]).toEqual(marked[1])
  })

  on.each([
    ['leaves by `SystemExit`', 'import sys; sys.exit(0)', 'SystemExit: 0'],
    ['leaves for good', 'import os; os._exit(0)', 'the interpreter ended with exit code 0'],
    ['is killed', 'import os; os.kill(os.getpid(), 9)', 'the interpreter was ended by `SIGKILL`'],
    ['reads a null pointer', 'import ctypes; ctypes.string_at(0)', 'the interpreter was ended by `SIGSEGV`'],
    ['is interrupted', 'raise KeyboardInterrupt()', 'KeyboardInterrupt'],
    [
      'recurses for ever',
      'f = lambda: f(); f()',
      expect.stringContaining('maximum recursion depth exceeded')
    ],
    ['hangs', 'while True: pass', 'no end within 3 s'],
    [
      'waits for ever and swallows what would end it',
      'import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(100)',
      'no end within 3 s'
    ],
    ['prints for ever', 'while True: print("flood")', 'more than 100000 bytes of output'],
    [
      'floods the file descriptor',
      'import os\n    while True: os.write(1, b"flood" * 1000)',
      'more than 1600000 bytes of output'
    ],
    [
      'closes every file',
      'import os; os.closerange(0, 1000); self.fail("closed")',
      expect.stringMatching(/closed|interpreter/u)
    ]
  ])('fails a case that %s, and runs the others', async (_, body, reason) => {
    const {results} = await run(version, {
      before: 'def run(self):\n    pass\n',
      bad: `def run(self):\n    ${body}\n`,
      after: 'def run(self):\n    pass\n'
    })
    expect(results.map(({outcome}) => outcome)).toEqual(['passed', 'failed', 'passed'])
    expect(results[1]?.reason).toEqual(reason)
  })

  on('does not let a case change the world of the next', async () => {
    const {results} = await run(
      version,
      {
        first:
          'import os, sys\ndef run(self):\n    os.chdir("/")\n    sys.path[:] = []\n    os.environ["A"] = "1"\n    sys.stdout = None\n',
        second: 'import os, core\ndef run(self):\n    print("fine")\n    self.assertNotIn("A", os.environ)\n'
      },
      {files: {'core.py': ''}}
    )
    expect(results).toMatchObject([{outcome: 'passed'}, {outcome: 'passed'}])
  })

  on('does not count a forked child as itself, nor wait for a thread', async () => {
    const {results} = await run(version, {
      forks: 'import os\ndef run(self):\n    if os.fork() == 0: self.fail(\"child\")\n    os.wait()\n',
      waits:
        'import threading, time\ndef run(self):\n    threading.Thread(target=time.sleep, args=(100,)).start()\n'
    })
    expect(results.map(({outcome}) => outcome)).toEqual(['passed', 'passed'])
  })

  on.each([
    '{"end": 0, "answer": null}',
    '{"end": 0, "answer": {"outcome": "passed", "trace": [1]}}',
    '[1',
    '{"end": 7}'
  ])('outlives a case that writes %s where answers go', async (line) => {
    const forge = `import os\ndef run(self):\n    for file in range(3, 12):\n        try: os.write(file, b'${line}\\n')\n        except OSError: pass\n`
    const {results} = await run(version, {forges: forge, after: 'def run(self): pass\n'})
    expect(results.map(({test: id}) => id)).toEqual(['forges', 'after'])
    expect(results[1]?.outcome).toBe('passed')
  })

  on('compares what an example prints, and gives it back', async () => {
    const example = 'import sys\nif __name__ == "__main__":\n    print(u"gr\\xfc\\xdfe")\n    sys.exit(0)\n'
    const {results} = await run(version, {
      right: {text: example, kind: 'example', output: 'grüße  \n\n'},
      wrong: {text: example, kind: 'example', output: 'Grüße\n'},
      more: {text: example, kind: 'example', output: 'grüße\nend\n'},
      free: {text: 'import sys\nsys.exit(3)\n', kind: 'example'}
    })
    expect(results.map(({outcome, reason, output}) => [outcome, reason, output])).toEqual([
      ['passed', undefined, 'grüße\n'],
      ['failed', 'printed `grüße`, not `Grüße`, on line 1', 'grüße\n'],
      ['failed', 'printed nothing, not `end`, on line 2', 'grüße\n'],
      ['failed', 'SystemExit: 3', '']
    ])
  })

  on('hands a vector over', async () => {
    const text = 'def run(self, vector):\n    self.assertEqual(vector["want"], u"\\xfc")\n'
    const {results} = await run(version, {
      good: {text, kind: 'vector', vector: '{"want": "ü"}'},
      bad: {text, kind: 'vector', vector: '{"want": "u"}'}
    })
    expect(results.map(({outcome}) => outcome)).toEqual(['passed', 'failed'])
  })

  on('fails a case whose module does not compile, at the line', async () => {
    const {results, marked} = await run(version, {bad: 'def run(self):\n    ▷x = = 1\n'})
    expect(results[0]).toMatchObject({
      outcome: 'failed',
      reason: 'SyntaxError: invalid syntax',
      trace: marked
    })
  })

  on('tells no path of the machine', async () => {
    const text = 'def run(self):\n    self.fail(__file__)\n'
    expect((await run(version, {a: text})).results[0]?.reason).toBe('test/python/a.py')
    const {problems} = await check(version, {'core.py': 'x = "é"\n= 1\n'})
    expect(problems.map(({message}) => message).join()).not.toContain('dist/work')
  })

  on('leaves out cases that need a newer version, and those that nobody asked for', async () => {
    const cases = {
      every: 'def run(self): pass\n',
      future: {text: 'def run(self): pass\n', since: '3.99'},
      other: 'def run(self): pass\n'
    }
    const {results} = await run(version, cases, {context: {only: new Set(['every', 'future'])}})
    expect(results.map(({test: id}) => id)).toEqual(['every'])
  })

  on('expects of cases that pass what it then finds', async () => {
    const trial = {
      versions: [version],
      cases: {
        passes: 'def run(self):\n    pass\n',
        newer: {text: 'def run(self):\n    pass\n', since: '3.99'},
        shown: {text: 'print("one")\n', kind: 'example', output: 'one\n'} as const
      }
    }
    const expected = await findings('expect', trial)
    expect(expected).toEqual(await findings('run', trial))
    expect(expected.runs[0]!.results).toHaveLength(2)
  })

  on('finds what its compiler finds, at its place', async () => {
    const {problems, marked} = await check(version, {
      'good.py': 'x = 1\n',
      'bad.py': '# -*- coding: utf-8 -*-\nx = u"ü€😀"; y = ▷)\n',
      'new.py': {text: 'match x:\n  case 1: pass\n', since: '3.99'}
    })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({...marked[0], code: 'python/SyntaxError', severity: 'error'})
    expect(problems[0]?.message).toMatch(/ \(CPython [\d.]+\)$/u)
  })

  on('wants an encoding declared where the version does, and not where nobody could', async () => {
    const {problems, marked} = await check(version, {
      'declared.py': '#!/usr/bin/env python\n# vim: set fileencoding=utf-8 :\nx = "é"\n',
      'too_late.py': 'x = 1\n# coding: utf-8\ny = "▷é"\n'
    })
    expect(problems.map(({path, start}) => ({path, start}))).toEqual(version === '2.7' ? marked : [])

    const {results} = await run(version, {
      compares: 'import unittest\n\n\ndef run(self):\n    self.assertEqual(u"é", u"\\xe9")\n',
      shows: {text: 'print("é")\n', kind: 'example'}
    })
    const shown = version === '2.7' ? 'failed' : 'passed'
    expect(results.map(({outcome}) => outcome)).toEqual(['passed', shown])
  })

  on('reports a file that is too much for its compiler, and compiles the others', async () => {
    const {problems} = await check(version, {
      'deep.py': `x = ${'-'.repeat(1_000_000)}1\n`,
      'null.py': 'x = 1\0\n',
      'bad.py': 'x = = 1\n'
    })
    expect(new Set(problems.map(({path}) => path))).toEqual(
      new Set(['deep.py', 'null.py', 'bad.py'].map((name) => `reference/python/${name}`))
    )
  })
})

test.skipIf(!has('3.6+'))('awaits a case that is a coroutine', async () => {
  const {results} = await run('3.6+', {
    passes: 'import asyncio\nasync def run(self):\n    await asyncio.sleep(0)\n',
    fails: 'import asyncio\nasync def run(self):\n    await asyncio.sleep(0)\n    self.fail("late")\n'
  })
  expect(results.slice(0, 2)).toMatchObject([{outcome: 'passed'}, {outcome: 'failed', reason: 'late'}])
})

test.skipIf(!has('2.7') || !has('3.6'))(
  'says once what several versions say of one line, and which they are',
  async () => {
    const files = {
      'every.py': 'x = 1\ny = = 2\n',
      'new.py': 'async def f(): pass\n',
      'old.py': 'print 1\n'
    }
    const {compilations} = await findings('check', {versions: ['2.7', '3.6', newest], files})
    const said = compilations.map(({problems}) =>
      problems.map(({message}) => /\([^()]*\)$/u.exec(message)?.[0].replace(/(\d\.\d+)[.\d]*/gu, '$1'))
    )
    expect(said).toEqual([['(CPython 2.7)'], [], ['(every CPython)', `(CPython 3.6, ${newest})`]])
  }
)

test.skipIf(!has('3'))('warns of what a later version will refuse', async () => {
  const {problems} = await check(newest, {'old.py': 'x = "\\d"\n'})
  expect(problems.map(({severity}) => severity)).toEqual(['warning'])
  expect(problems[0]?.message).toContain('invalid escape sequence')
})

test.skipIf(!has('3'))(
  'gives up after too many deaths, and says of the rest that it was not run',
  async () => {
    const weak = cpython({
      limits: {milliseconds: 3000, bytes: 1000, deaths: 1},
      discover: () => Promise.resolve(machine)
    })
    const {results, trouble} = await run(
      newest,
      {...dying(3), last: 'def run(self): pass\n'},
      {toolchain: weak}
    )
    expect(results.map(({outcome}) => outcome)).toEqual(['failed', 'failed', 'not run', 'not run'])
    expect(trouble).toBe('2 interpreters were lost')
    expect(results[3]?.reason).toBe(trouble)
  }
)

test.skipIf(!has('3'))('stops on request', async () => {
  const controller = new AbortController()
  const {results, trouble} = await run(
    newest,
    {first: 'def run(self): pass\n', hangs: 'def run(self):\n    while True: pass\n'},
    {context: {signal: controller.signal, progress: () => controller.abort()}}
  )
  expect(results.map(({outcome}) => outcome)).toEqual(['passed', 'not run'])
  expect(trouble).toBe('the run was stopped')
})

test('tells of an interpreter that does not start', async () => {
  const broken = cpython({
    discover: () =>
      Promise.resolve({found: [{executable: '/nowhere/python', version: '3.9.1'}], unusable: []})
  })
  const {results, trouble} = await run('3.9', {first: 'def run(self): pass\n'}, {toolchain: broken})
  expect(results).toMatchObject([{outcome: 'not run'}])
  expect(trouble).toContain('/nowhere/python')
})

test('reports a configured version that is not there, and runs the others', async () => {
  const {missing} = await findings('run', {
    versions: ['3.99', newest],
    cases: {first: 'def run(self): pass\n'}
  })
  expect(missing.map(({name}) => name)).toEqual(
    has(newest) ? ['CPython 3.99'] : ['CPython 3.99', `CPython ${newest}`]
  )
})

function dying(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({length: count}, (_, at) => [`dies${at}`, 'import os\ndef run(self):\n    os._exit(1)\n'])
  )
}

type Text = string | ({readonly text: string} & Partial<TestCase>)
type Texts = Readonly<Record<string, Text>>

interface Trial {
  readonly versions: readonly string[]
  /** By id. */
  readonly cases?: Texts
  /** Reference code, by name. */
  readonly files?: Texts
  readonly context?: Partial<Context>
  readonly toolchain?: Toolchain
}

/** In the texts `▷` marks a place, and is gone before anybody reads them. */
async function findings(stage: 'check' | 'run' | 'expect', trial: Trial) {
  const {versions: wanted, cases = {}, files = {}, toolchain: tool = toolchain} = trial
  const marked: Place[] = []
  const artifacts = [
    ...Object.entries(cases).map(([id, text]) => artifactOf(`test/python/${id}.py`, text, 'test')),
    ...Object.entries(files).map(([name, text]) => artifactOf(`reference/python/${name}`, text, 'reference'))
  ]
  const program: Program = {
    language: 'python',
    artifacts,
    cases: Object.entries(cases).map(([id, text]) => caseOf(id, text))
  }
  const python = {...defaultProject.languages['python']!, versions: wanted}
  const context = {...workFolder(artifacts, {...defaultProject, languages: {python}}), ...trial.context}
  return {...(await tool[stage]!(program, context)), marked}

  function artifactOf(path: string, given: Text, role: CodeArtifact['role']): CodeArtifact {
    const {text, since} = typeof given === 'string' ? {text: given, since: undefined} : given
    const start = text.indexOf('▷')
    if (start !== -1) marked.push({path, start})
    return {
      path,
      language: 'python',
      role,
      errors: [],
      segments: [{text: text.replace('▷', '')}],
      ...(since !== undefined && {since})
    }
  }

  function caseOf(id: string, text: Text): TestCase {
    return {
      id,
      language: 'python',
      kind: 'test',
      title: id,
      clauses: [],
      path: `test/python/${id}.py`,
      span: {file: 'pep/test.md', start: 0, end: 0},
      ...(typeof text === 'string' ? {} : text)
    }
  }
}

async function run(version: string, cases: Texts, trial: Partial<Trial> = {}) {
  const {runs, marked} = await findings('run', {versions: [version], cases, ...trial})
  return {...runs.at(-1)!, marked}
}

async function check(version: string, files: Texts) {
  const {compilations, marked} = await findings('check', {versions: [version], files})
  return {...compilations.at(-1)!, marked}
}
