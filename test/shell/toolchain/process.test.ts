import {existsSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {runProcess, type Command} from '../../../tools/shell/toolchain/process.ts'
import {temporaryFolder} from '../../support/temporary-folder.ts'

const patient = {milliseconds: 20_000, bytes: 1_000_000}

describe('runProcess', () => {
  test('gives what was written and the exit code', async () => {
    expect(
      await node(`process.stdout.write('out'); process.stderr.write('err'); process.exitCode = 3`)
    ).toEqual({
      ending: {kind: 'exited', code: 3},
      output: 'out',
      errors: 'err'
    })
  })

  test('hands over its input, arguments and environment as they are, and no other variable', async () => {
    const script = `
      const [, , , ...words] = ['', '', ...process.argv]
      console.log(JSON.stringify({words, stdin: require('fs').readFileSync(0, 'utf8'), names: Object.keys(process.env)}))`
    const {output} = await node(script, {
      words: ['$HOME', '; ls', 'ü'],
      input: 'für',
      environment: {ONLY: '1'}
    })
    expect(JSON.parse(output)).toMatchObject({words: ['$HOME', '; ls', 'ü'], stdin: 'für', names: ['ONLY']})
  })

  test('outlives a program that does not read its input', async () => {
    const {ending} = await node('', {input: 'x'.repeat(5_000_000)})
    expect(ending).toEqual({kind: 'exited', code: 0})
  })

  test('stops a program that hangs', async () => {
    const {ending, output} = await node(`console.log('begun'); setInterval(() => {}, 1000)`, {
      limits: {...patient, milliseconds: 1500}
    })
    expect(ending).toEqual({kind: 'stopped', limit: 'time'})
    expect(output).toBe('begun\n')
  })

  test('stops a program that will not end when asked', async () => {
    const script = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`
    const {ending} = await node(script, {limits: {...patient, milliseconds: 800}})
    expect(ending).toEqual({kind: 'stopped', limit: 'time'})
  })

  test('stops reading a flood at its limit', async () => {
    const flood = `const more = () => process.stdout.write('x'.repeat(1000), more); more()`
    const {ending, output} = await node(flood, {limits: {...patient, bytes: 10_000}})
    expect(ending).toEqual({kind: 'stopped', limit: 'output'})
    expect(output).toHaveLength(10_000)
  })

  test('allows exactly as much output as its limit', async () => {
    const {ending} = await node(`process.stdout.write('x'.repeat(100))`, {limits: {...patient, bytes: 100}})
    expect(ending).toEqual({kind: 'exited', code: 0})
  })

  test('says which signal ended it from outside', async () => {
    const {ending} = await node(`process.kill(process.pid, 'SIGKILL')`)
    expect(ending).toEqual({kind: 'killed', signal: 'SIGKILL'})
  })

  test('stops on request, and does not start after one', async () => {
    const controller = new AbortController()
    const running = node(`setInterval(() => {}, 1000)`, {signal: controller.signal})
    setTimeout(() => controller.abort(), 100)
    expect((await running).ending).toEqual({kind: 'stopped', limit: 'request'})

    const trace = join(temporaryFolder(), 'started')
    const late = await node(`require('fs').writeFileSync(${JSON.stringify(trace)}, '')`, {
      signal: controller.signal
    })
    expect(late.ending).toEqual({kind: 'stopped', limit: 'request'})
    expect(existsSync(trace)).toBe(false)
  })

  test.each([
    ['a program that is not there', {file: '/nowhere/python'}, true],
    ['a folder that is not there', {directory: '/nowhere'}, true],
    ['a program that may not be executed', {file: import.meta.filename}, false],
    ['an argument that no program can get', {arguments: ['\0']}, false]
  ])('gives %s as a value', async (_, options, missing) => {
    const {ending} = await runProcess({...command(''), ...options})
    expect(ending).toMatchObject({kind: 'not started', missing})
  })

  test.each([
    ['hangs with it', 'setInterval(() => {}, 1000)', {kind: 'stopped', limit: 'time'}],
    ['is left behind by it', `setTimeout(() => process.exit(0), 300)`, {kind: 'exited', code: 0}]
  ])('ends a grandchild that %s', async (_, rest, ending) => {
    const note = join(temporaryFolder(), 'pid')
    const grandchild = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`
    const script = `
      const {pid} = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], {stdio: 'inherit'})
      require('fs').writeFileSync(${JSON.stringify(note)}, String(pid))
      ${rest}`
    const completed = await node(script, {limits: {...patient, milliseconds: 2000}})
    expect(completed.ending).toEqual(ending)
    await expect.poll(() => isRunning(Number(readFileSync(note, 'utf8'))), {timeout: 5000}).toBe(false)
  })

  test('does not wait for a grandchild that left the group and holds the pipes', async () => {
    const script = `
      const {spawn} = require('child_process')
      spawn(process.execPath, ['-e', 'setTimeout(() => {}, 8000)'], {stdio: 'inherit', detached: true}).unref()
      process.exit(0)`
    const begun = performance.now()
    expect((await node(script)).ending).toEqual({kind: 'exited', code: 0})
    expect(performance.now() - begun).toBeLessThan(7000)
  })

  test('hears everything that was written while it was busy itself', async () => {
    const busy = setInterval(() => blockFor(700), 1)

    try {
      const {ending, output} = await node(`process.stdout.write('x'.repeat(900_000))`)
      expect(ending).toEqual({kind: 'exited', code: 0})
      expect(output).toHaveLength(900_000)
    } finally {
      clearInterval(busy)
    }
  })

  test('passes on each whole line of the private channel, characters intact', async () => {
    const lines: string[] = []
    const script = `
      const {writeSync} = require('fs')
      const bytes = Buffer.from('für\\nzwei\\n\\nhalf')
      for (const byte of bytes) writeSync(3, Buffer.from([byte]))`
    await node(script, {report: (line) => lines.push(line)})
    expect(lines).toEqual(['für', 'zwei', ''])
  })
})

function blockFor(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

function node(script: string, options: Partial<Command> & {words?: readonly string[]} = {}) {
  return runProcess({...command(script, options.words), ...options})
}

function command(script: string, words: readonly string[] = []): Command {
  return {
    file: process.execPath,
    arguments: ['-e', script, '--', ...words],
    directory: tmpdir(),
    environment: {},
    limits: patient
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
