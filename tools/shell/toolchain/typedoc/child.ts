import {text} from 'node:stream/consumers'
import {firstLineOf} from '../first-line-of.ts'
import {tell} from '../tell.ts'
import type {Answer, Job} from './protocol.ts'

// A process of its own, which may read what it needs and nothing else: a comment in the code can ask TypeDoc to put any
// file of the machine into it.

const job = JSON.parse(await text(process.stdin)) as Job
const typedoc = await import('./read-modules.ts').catch((error: unknown) => firstLineOf(error))

if (typeof typedoc === 'string') tell({kind: 'absent', reason: typedoc} satisfies Answer)
else {
  try {
    tell({kind: 'read', modules: await typedoc.readModules(job)} satisfies Answer)
  } catch (error) {
    tell({kind: 'failed', reason: firstLineOf(error)} satisfies Answer)
  }
}
