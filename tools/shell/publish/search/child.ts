import {writeSync} from 'node:fs'
import {text} from 'node:stream/consumers'
import type * as Pagefind from 'pagefind'
import type {Answer, Job} from './protocol.ts'

// A process of its own: pagefind starts a program, of which nothing may be left when it hangs.

const {pages, passedOver} = JSON.parse(await text(process.stdin)) as Job
const pagefind = await import('pagefind').catch((error: unknown) => reasonOf(error))

if (typeof pagefind === 'string') tell({kind: 'absent', reason: pagefind})
else {
  try {
    await indexPages(pagefind.createIndex)
    tell({kind: 'done'})
    await pagefind.close()
  } catch (error) {
    const reason = reasonOf(error)
    tell({kind: /binary/iu.test(reason) ? 'absent' : 'failed', reason})
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
    tell({kind: 'file', path, base64: Buffer.from(content).toString('base64')})
}

function tell(answer: Answer): void {
  const bytes = Buffer.from(`${JSON.stringify(answer)}\n`)
  for (let at = 0; at < bytes.length;) at += writeSync(3, bytes, at)
}

function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return line
}
