import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {disk} from '../../tools/shell/host/disk.ts'
import {readReports} from '../../tools/shell/reports/read-reports.ts'
import {temporaryFolder} from '../support/temporary-folder.ts'

const page = readFileSync('docs/reports.md', 'utf8')
const python = spawnSync('python3', ['--version']).status === 0

test('what docs/reports.md says of vitest is what its JSON has', {timeout: 60_000}, () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'reports'))
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const failing = "\n\ntest('ends', () => {\n  expect(1).toBe(2)\n})\n"
  writeFileSync(join(root, 'wait.test.ts'), codeIn('ts', 'import {expect') + failing)
  const command = ['vitest', 'run', '--root', root, '--reporter=json', '--outputFile=reports/a.json']
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...command.slice(1)])
  expect(resultsIn(root)).toEqual([
    ['wait.test.ts > waits', 'passed', 'request.wait'],
    ['wait.test.ts > ends', 'failed', '']
  ])
})

test.skipIf(!python)('what docs/reports.md says of unittest is what its JSON has', () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'reports'))
  mkdirSync(join(root, 'tests'))
  writeFileSync(join(root, 'reporting.py'), codeIn('python', 'import io'))
  writeFileSync(join(root, 'tests/test_wait.py'), tests)
  const {status} = spawnSync('python3', ['reporting.py', 'tests', 'reports/a.json'], {cwd: root})
  expect(status).toBe(1)
  expect(resultsIn(root)).toEqual([
    ['test_wait.Wait.test_a', 'passed', 'request.wait,request.end'],
    ['test_wait.Wait.test_b', 'failed', 'request.wait'],
    ['test_wait.Wait.test_c', 'not run', ''],
    ['test_wait.Wait.test_d', 'failed', ''],
    ['test_wait.Wait.test_e', 'passed', '']
  ])
})

const tests = `import unittest
from reporting import clauses

class Wait(unittest.TestCase):
    @clauses('request.wait', 'request.end')
    def test_a(self):
        pass

    @clauses('request.wait')
    def test_b(self):
        self.fail(u'caf\\u00e9')

    @unittest.skip('not here')
    def test_c(self):
        pass

    def test_d(self):
        raise KeyError(1)

    @unittest.expectedFailure
    def test_e(self):
        self.fail()
`

/** The code block of the page that starts like this. */
function codeIn(language: string, start: string): string {
  const from = page.indexOf(`\`\`\`${language}\n${start}`)
  expect(from).toBeGreaterThan(-1)
  return page.slice(page.indexOf('\n', from) + 1, page.indexOf('\n```', from) + 1)
}

function resultsIn(root: string): readonly (readonly string[])[] {
  const {value, diagnostics} = readReports(disk(root), [{implementation: 'x', files: 'reports/*.json'}])
  expect(diagnostics).toEqual([])
  return value.flatMap(({results}) =>
    results.map(({test: name, outcome, clauses}) => [name, outcome, clauses.map((one) => one.name).join()])
  )
}
