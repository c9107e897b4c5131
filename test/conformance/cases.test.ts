import {expect, test} from 'vitest'
import {discoverInterpreters} from '../../tools/shell/toolchain/python/interpreters.ts'
import {projectOf, spec} from '../support/command.ts'

const {found} = await discoverInterpreters(process.env)
const version = found.map((one) => /^3\.\d+/u.exec(one.version)?.[0]).find(Boolean)

/** The fences, the body and an empty line. */
const blockLines = 4

/** Bodies of tests that take their process along, each with a line of its own that it fails at or is blamed for. */
const hostile = {
  ts: [
    "process.kill(process.pid, 'SIGKILL')",
    'process.exit(0)',
    "for (;;) process.stdout.write('x'.repeat(100_000))"
  ],
  python: [
    'import os; os.kill(os.getpid(), 9)',
    'import os; os._exit(0)',
    'while True: pass',
    "while True: print('x' * 100000)"
  ]
}

test(
  'cases that die, leave, hang or flood fail by themselves, and those around them run',
  {timeout: 100_000},
  async () => {
    const languages = version === undefined ? (['ts'] as const) : (['ts', 'python'] as const)
    const good = {ts: 'expect(1).toBe(1)', python: 'self.assertEqual(1, 1)'}
    const pages = languages.map((language) => [
      `pep/${language}.md`,
      [good[language], ...hostile[language], good[language]]
        .map((body) => `~~~${language} test\n${body}\n~~~\n`)
        .join('\n')
    ])
    const root = projectOf({
      ...(Object.fromEntries(pages) as Record<string, string>),
      'spec.config.json': JSON.stringify({
        languages: {python: {versions: version === undefined ? [] : [version]}}
      })
    })

    const {code, output, errors} = await spec(root, ['test'])
    expect(code).toBe(1)
    expect(errors).not.toContain('    at ')
    expect(failuresIn(output)).toEqual(
      languages
        .toSorted()
        .flatMap((language) =>
          hostile[language].map((_, index) => `test/failed pep/${language}.md ${index + 2}`)
        )
    )
    expect(output).toContain(
      `${2 * languages.length} passed, ${languages.flatMap((language) => hostile[language]).length} failed, 0 not run\n`
    )
  }
)

/** Code, file and how manieth block of it; a case that says nothing is blamed at its fence, another at its line. */
function failuresIn(output: string): readonly string[] {
  const found = output.matchAll(/^error\[(?<code>[^\]]+)\].*\n +--> (?<file>[^:\n]+):(?<line>\d+)/gmu)
  return Array.from(found, ({groups}) => {
    const {code = '', file = '', line = ''} = groups ?? {}
    return `${code} ${file} ${Math.floor((Number(line) - 1) / blockLines) + 1}`
  })
}
