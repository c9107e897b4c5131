import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Asset} from '../../../core/model/artifact.ts'
import {bareEnvironment} from '../../toolchain/bare-environment.ts'
import {endingText} from '../../toolchain/ending-text.ts'
import {runProcess, type Limits} from '../../toolchain/process.ts'
import type {Host} from '../../host/host.ts'
import type {Answer, Job} from './protocol.ts'

export type Index =
  | {readonly kind: 'made'; readonly files: readonly Asset[]}
  /** There is no such program on this machine. */
  | {readonly kind: 'absent'; readonly reason: string}
  | {readonly kind: 'failed'; readonly reason: string}

/** Have pagefind make an index of pages; its files lie below `folder`. */
export async function indexPages(
  job: Job,
  {
    host,
    folder,
    limits,
    signal,
    child = childFile()
  }: {
    readonly host: Host
    readonly folder: string
    readonly limits: Limits
    readonly signal: AbortSignal
    /** The program that asks pagefind. */
    readonly child?: string | undefined
  }
): Promise<Index> {
  const answers: Answer[] = []
  const completed = await runProcess({
    file: process.execPath,
    arguments: [child],
    // Where no settings of the project's lie that pagefind would read.
    directory: dirname(child),
    environment: bareEnvironment(host.environment),
    input: JSON.stringify(job),
    limits,
    signal,
    report: (line) => void answers.push(JSON.parse(line) as Answer)
  })
  const last = answers.at(-1)
  if (last?.kind === 'absent' || last?.kind === 'failed') return last
  if (last?.kind !== 'done') return {kind: 'failed', reason: endingText(completed)}

  return {
    kind: 'made',
    files: answers.flatMap((answer) =>
      answer.kind === 'file' && isNeeded(answer.path)
        ? [{path: `${folder}/${answer.path}`, bytes: new Uint8Array(Buffer.from(answer.base64, 'base64'))}]
        : []
    )
  }
}

/** Its own user interfaces are not: the site has one. */
function isNeeded(path: string): boolean {
  return (
    !/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u.test(path) && !path.split('/').includes('..')
  )
}

function childFile(): string {
  const own = import.meta.url
  return fileURLToPath(new URL(own.endsWith('.ts') ? './child.ts' : './child.js', own))
}
