import {inflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {siteArtifacts} from '../../../tools/core/graph/site.ts'
import {render} from '../../../tools/core/model/artifact.ts'
import {images} from '../../../tools/shell/publish/images.ts'
import {inventory} from '../../../tools/shell/publish/inventory.ts'
import {openSession} from '../../support/open-session.ts'

const files = {
  'pep/10-text.md':
    '# Text\n\n![A plan](figures/plan.svg) ![None](figures/none.svg)\n\nr[a.one]\nIt **MUST** be.\n',
  'pep/figures/plan.svg': '<svg/>',
  'pep/figures/notes.txt': 'No picture.',
  'docs/other.png': 'Elsewhere.'
}
const context = {signal: new AbortController().signal}

test('the pictures beside the sources are copied, and shown from where they are', async () => {
  const {session} = await openSession(files)
  const {files: published} = await images.publish(session, context)
  expect(published).toEqual([
    {path: 'dist/site/assets/images/pep/figures/plan.svg', bytes: new TextEncoder().encode('<svg/>')}
  ])

  const page = session.store.ask(siteArtifacts).find(({path}) => path === 'dist/site/index.html')
  const sources = Array.from((page ? render(page) : '').matchAll(/<img src="([^"]*)"/gu), ([, src]) => src)
  expect(sources).toEqual(['assets/images/pep/figures/plan.svg'])
})

test('the inventory for Sphinx names the clauses', async () => {
  const {session} = await openSession(files)
  const [file] = (await inventory.publish(session, context)).files
  const bytes = file && 'bytes' in file ? Buffer.from(file.bytes) : Buffer.alloc(0)
  const body = bytes.subarray(bytes.indexOf('using zlib.\n') + 'using zlib.\n'.length)
  expect(file?.path).toBe('dist/site/objects.inv')
  expect(inflateSync(body).toString()).toBe('a.one std:label -1 index.html#a.one a.one\n')
})
