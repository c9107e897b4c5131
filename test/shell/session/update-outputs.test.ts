import {describe, expect, test} from 'vitest'
import type {Findings, TestResult} from '../../../tools/core/model/findings.ts'
import {updateOutputs} from '../../../tools/shell/session/update-outputs.ts'
import {nothing, type Toolchain} from '../../../tools/shell/toolchain/toolchain.ts'
import {openSession} from '../../support/open-session.ts'

const file = 'pep/10-a.md'
const example = '~~~ts example #sizes\nconsole.log(1)\n~~~\n'

describe('updating outputs', () => {
  test.each([
    ['is another', '1', '2\n', '~~~output\n2\n~~~\n'],
    ['has more lines', '1', '1\n\n2\n', '~~~output\n1\n\n2\n~~~\n'],
    ['has a fence in it', '1', '~~~~\n', '~~~~~output\n~~~~\n~~~~~\n'],
    ['has no end of its last line', '1', '2', '~~~output\n2\n~~~\n'],
    ['has spaces at the end of a line', '1', '1 \n2\n', '~~~output\n1\n2\n~~~\n'],
    ['ends with an empty line', '1', '2\n\n', '~~~output\n2\n~~~\n'],
    ['is nothing', '1', '', '~~~output\n\n~~~\n']
  ])('writes what an example printed, where it %s', async (...[, promised, printed, block]) => {
    expect(await updated(`${example}\n~~~output\n${promised}\n~~~\n`, printed)).toBe(`${example}\n${block}`)
  })

  test('keeps the margin of a list item', async () => {
    const item = (output: string) =>
      `- An example:\n\n  ~~~ts example\n  console.log(1)\n  ~~~\n\n  ~~~output\n${output}  ~~~\n`
    expect(await updated(item('  1\n'), '1\n2\n')).toBe(item('  1\n  2\n'))
  })

  test('keeps the line endings of the block', async () => {
    const text = `${example}\n~~~output\n1\n~~~\n`.replaceAll('\n', '\r\n')
    expect(await updated(text, '2\n')).toBe(text.replace('1\r\n~~~\r\n', '2\r\n~~~\r\n'))
  })

  test('writes a table', async () => {
    const table = (size: number) => `~~~table source=sizes\n| size |\n|------|\n| ${size} |\n~~~\n`
    const text = `${example}\n${table(1)}`
    expect(await updated(text, '| size |\n|------|\n| 2 |\n')).toBe(`${example}\n${table(2)}`)
  })

  test.each([
    ['was printed as promised', '1\n'],
    ['was printed as promised, with an empty line behind it', '1\n\n'],
    ['was not run', undefined]
  ])('changes nothing that %s', async (_, printed) => {
    const text = `${example}\n~~~output\n1\n~~~\n`
    expect(await updated(text, printed)).toBe(text)
  })

  test('says whether there was anything to change', async () => {
    const {session} = await openSession({[file]: `${example}\n~~~output\n1\n~~~\n`})
    await session.send({task: 'run', toolchains: [printer('2\n')]})
    expect(await updateOutputs(session)).toEqual([file])
    await session.send({task: 'run', toolchains: [printer('2\n')]})
    expect(await updateOutputs(session)).toEqual([])
  })
})

/** The source after its examples have printed something; not run where that is undefined. */
async function updated(text: string, printed: string | undefined): Promise<string | undefined> {
  const {session, textOf} = await openSession({[file]: text})
  await session.send({task: 'run', toolchains: [printer(printed)]})
  await updateOutputs(session)
  return textOf(file)
}

/** Runs nothing, and says of each example that it printed this. */
function printer(printed: string | undefined): Toolchain {
  return {
    name: 'printer',
    language: 'typescript',
    run({cases}, {hash}): Promise<Findings> {
      const results = cases.map(({id}): TestResult =>
        printed === undefined
          ? {test: id, outcome: 'not run'}
          : {test: id, outcome: 'failed', output: printed}
      )
      const runtime = {name: 'Node', version: '24.0.0'}
      return Promise.resolve({...nothing, runs: [{language: 'typescript', runtime, program: hash, results}]})
    },
    close: () => Promise.resolve()
  }
}
