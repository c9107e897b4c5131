import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {ownCopy} from '../own-copy.ts'
import {ownProcess, spec} from '../own-process.ts'
import {quoted} from '../peers.ts'
import type {Figure, Row} from '../row.ts'

/** A chapter of ours with code in it, where each edit is made. */
const chapter = 'pep/30-specification/50-request.md'

const times = 5

/** Everything that `spec build` does for our own standard, tests on every interpreter found included. */
export const build: Row = {
  name: 'build',
  async measure() {
    const folder = ownCopy()

    try {
      const command = spec(folder, 'build')
      return [
        {
          work: '`spec build` of our own standard, from the sources alone',
          unit: 'ms',
          samples: [(await ownProcess(command)).milliseconds],
          goal: 10_000,
          peers: [quoted('Sphinx, all PEPs', '187 s')]
        },
        {
          work: 'the same without a change',
          unit: 'ms',
          samples: await samplesOf(() => ownProcess(command)),
          goal: 1000,
          peers: [quoted('Sphinx, nothing touched', '22 s')]
        },
        await edited('the same after an edit of prose', (text, at) => `${text}\nThis is edit ${at}.\n`),
        await edited('the same after an edit of TypeScript', (text, at) => `${text}${typescriptTest(at)}`)
      ]

      /** One edit after another of a chapter, each of the text as it was. */
      async function edited(work: string, edit: (text: string, at: number) => string): Promise<Figure> {
        const path = join(folder, chapter)
        const text = readFileSync(path, 'utf8')

        const samples = await samplesOf(async (at) => {
          writeFileSync(path, edit(text, at))
          const {milliseconds, output} = await ownProcess(command)
          if (/^0 to create, 0 to update/mu.test(output)) throw new Error('The edit changed nothing')
          return {milliseconds}
        })
        writeFileSync(path, text)
        await ownProcess(command)
        return {work, unit: 'ms', samples, peers: [quoted('Sphinx, one PEP touched', '27 s')]}
      }
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  }
}

async function samplesOf(
  work: (at: number) => Promise<{readonly milliseconds: number}>
): Promise<readonly number[]> {
  const samples: number[] = []
  for (let at = 0; at < times; at += 1) samples.push((await work(at)).milliseconds)
  return samples
}

/** A test of no clause is a warning, and no error. */
function typescriptTest(at: number): string {
  return `\n~~~ts test clause=request.target.raw\nexpect(${at}).toBe(${at})\n~~~\n`
}
