import type {ChildProcess} from 'node:child_process'
import {subscribe} from 'node:diagnostics_channel'
import {once} from 'node:events'
import {text} from 'node:stream/consumers'
import type * as Pagefind from 'pagefind'
import {firstLineOf} from '../../toolchain/first-line-of.ts'
import {tell} from '../../toolchain/tell.ts'
import type {Answer, Job} from './protocol.ts'

// A process of its own: pagefind starts a program, of which nothing may be left when it hangs.

const programs: ChildProcess[] = []
subscribe('child_process', (event) => void programs.push((event as {readonly process: ChildProcess}).process))

const {pages, passedOver} = JSON.parse(await text(process.stdin)) as Job
const pagefind = await import('pagefind').catch((error: unknown) => firstLineOf(error))

if (typeof pagefind === 'string') tell({kind: 'absent', reason: pagefind} satisfies Answer)
else {
  try {
    await indexPages(pagefind.createIndex)
    tell({kind: 'done'} satisfies Answer)
    const ends = programs.filter(isRunning).map((program) => once(program, 'exit'))
    await pagefind.close()
    // Nothing of it is left in the table of processes; pagefind itself waits for no end.
    for (const program of programs) program.ref()
    await Promise.all(ends)
  } catch (error) {
    const reason = firstLineOf(error)
    tell({kind: /binary/iu.test(reason) ? 'absent' : 'failed', reason} satisfies Answer)
  }
}

/** One page after the other: the index has numbers for them. */
async function indexPages(createIndex: typeof Pagefind.createIndex): Promise<void> {
  const {index, errors} = await createIndex({
    excludeSelectors: [...passedOver],
    forceLanguage: 'en',
    keepIndexUrl: true
  })
  if (!index) throw new Error(errors.join('; '))

  for (const {path, html} of pages) {
    const added = await index.addHTMLFile({sourcePath: path, content: html})
    if (added.errors.length > 0) throw new Error(`\`${path}\`: ${added.errors.join('; ')}`)
  }

  const {files, errors: others} = await index.getFiles()
  if (others.length > 0) throw new Error(others.join('; '))
  for (const {path, content} of files)
    tell({kind: 'file', path, base64: Buffer.from(content).toString('base64')} satisfies Answer)
}

function isRunning({exitCode, signalCode}: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}
