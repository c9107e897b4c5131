import {writeSync} from 'node:fs'
import {text} from 'node:stream/consumers'
import type {Answer, Job} from './protocol.ts'

// A process of its own, which may read what it needs and nothing else: a comment in the code can ask TypeDoc to put any
// file of the machine into it.

const job = JSON.parse(await text(process.stdin)) as Job
const typedoc = await import('./read-modules.ts').catch((error: unknown) => reasonOf(error))

if (typeof typedoc === 'string') tell({kind: 'absent', reason: typedoc})
else {
  try {
    tell({kind: 'read', modules: await typedoc.readModules(job)})
  } catch (error) {
    tell({kind: 'failed', reason: reasonOf(error)})
  }
}

function tell(answer: Answer): void {
  const bytes = Buffer.from(`${JSON.stringify(answer)}\n`)
  for (let at = 0; at < bytes.length;) at += writeSync(3, bytes, at)
}

function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line
}
