import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {discoverInterpreters} from '../../tools/shell/toolchain/python/interpreters.ts'
import {filesBelow, isRunning, projectOf, startSpec, write} from '../support/command.ts'

const {found} = await discoverInterpreters(process.env)
const version = found.map((one) => /^3\.\d+/u.exec(one.version)?.[0]).find((minor) => minor !== undefined)
const settings = JSON.stringify({languages: {python: {versions: version === undefined ? [] : [version]}}})

/** Cases that tell their process, and go on until they are ended. */
function hanging(root: string): string {
  const javascript = `import {spawn} from 'node:child_process'
import {writeFileSync} from 'node:fs'
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
writeFileSync('${root}/pids/' + process.pid, '')
writeFileSync('${root}/pids/' + child.pid, '')
for (;;) {}`
  const python = `import os
open('${root}/pids/%d' % os.getpid(), 'w').close()
while True: pass`
  return `# A\n\n~~~ts test\n${javascript}\n~~~\n\n~~~python test\n${python}\n~~~\n`
}

test.each([
  ['SIGINT', 'test'],
  ['SIGTERM', 'build'],
  ['SIGHUP', 'test']
] as const)(
  '%s ends `%s` and every process of it, at once and for good',
  {timeout: 60_000},
  async (signal, name) => {
    const root = projectOf({'spec.config.json': settings, 'pids/.keep': ''})
    write(join(root, 'pep/10-a.md'), hanging(root))
    const started = startSpec(root, [name])
    const cases = version === undefined ? 2 : 3
    await expect.poll(() => pidsIn(root).length, {timeout: 30_000, interval: 20}).toBe(cases)

    started.child.kill(signal)
    const ended = await started.ended
    expect(ended).toMatchObject({code: 130, signal: null, output: ''})
    expect(ended.errors).toMatch(/Interrupted\n$/u)
    await expect.poll(() => pidsIn(root).filter(isRunning), {timeout: 5000}).toEqual([])
    expect(filesBelow(root).filter((path) => path.endsWith('.tmp'))).toEqual([])
    expect(existsSync(join(root, 'reference')) || existsSync(join(root, 'dist/trace'))).toBe(false)
  }
)

const code = Array.from(
  {length: 40},
  (_, index) => `~~~ts file=part-${index}.ts\n${'export {}\n'.repeat(2000)}~~~\n`
).join('\n')

/** Before its handlers are there a process ends as any does; then with the code, whatever it was about to do. */
test.each([0, 150, 300, 450, 600, 900])(
  'SIGINT after %i ms of `build` leaves whole files',
  {timeout: 60_000},
  async (delay) => {
    const root = projectOf({'pep/10-a.md': code})
    const {child, ended} = startSpec(root, ['build'])
    setTimeout(() => child.kill('SIGINT'), delay)
    const {code: ending, signal, errors} = await ended
    expect(signal === 'SIGINT' || ending === 130 || ending === 0).toBe(true)
    expect(errors).not.toContain('    at ')

    const parts = filesBelow(root).filter((path) => path.startsWith('reference/typescript/'))
    expect(filesBelow(root).filter((path) => path.endsWith('.tmp'))).toEqual([])
    expect([0, 40]).toContain(parts.length)
    for (const part of parts) expect(readFileSync(join(root, part), 'utf8')).toBe('export {}\n'.repeat(2000))
  }
)

function pidsIn(root: string): readonly number[] {
  return readdirSync(join(root, 'pids'))
    .map(Number)
    .filter((pid) => pid > 0)
}
