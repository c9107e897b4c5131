import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess} from '../../tools/shell/toolchain/process.ts'

const tool = join(import.meta.dirname, '../../tools/bin/spec.js')

/** Something that is started anew for each sample. */
export interface OwnProcess {
  readonly file?: string
  readonly arguments: readonly string[]
  readonly directory?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly input?: string
}

/** Milliseconds from the start to the end of a process, and what it printed; throws where it fails, since nothing was measured then. */
export async function ownProcess({
  file = process.execPath,
  arguments: words,
  directory = tmpdir(),
  environment = {},
  input = ''
}: OwnProcess): Promise<{readonly milliseconds: number; readonly output: string}> {
  const start = performance.now()
  const {ending, output, errors} = await runProcess({
    file,
    arguments: words,
    directory,
    environment: {...inherited(), ...environment},
    input,
    limits: {milliseconds: 600_000, bytes: 500_000_000}
  })
  const milliseconds = performance.now() - start
  if (ending.kind === 'exited' && ending.code === 0) return {milliseconds, output}
  throw new Error(`${[file, ...words].join(' ')}: ${JSON.stringify(ending)}\n${output}${errors}`)
}

/** Our own command in the folder of a standard. */
export function spec(directory: string, ...words: readonly string[]): OwnProcess {
  return {arguments: [tool, ...words], directory}
}

/** Run each of some processes once, then once again, so that whatever slows the machine down slows all of them; samples by place. */
export async function inTurns(
  processes: readonly OwnProcess[],
  {times, warmUp = 1}: {readonly times: number; readonly warmUp?: number}
): Promise<readonly (readonly number[])[]> {
  const samples: readonly number[][] = processes.map(() => [])

  for (let turn = 0; turn < warmUp + times; turn += 1) {
    for (const [at, one] of processes.entries()) {
      const {milliseconds} = await ownProcess(one)
      if (turn >= warmUp) samples[at]?.push(milliseconds)
    }
  }

  return samples
}

function inherited(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  )
}
